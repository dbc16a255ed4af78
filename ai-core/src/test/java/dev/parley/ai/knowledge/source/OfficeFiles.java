package dev.parley.ai.knowledge.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes PDF and DOCX files, good and bad ones. */
public final class OfficeFiles {

    private static final String TYPES =
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>
            """;

    private static final String RELATIONS =
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>
            """;

    private static final String DOCUMENT_HEAD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    private static final String DOCUMENT_FOOT = "</w:body></w:document>";

    private OfficeFiles() {}

    /** A DOCX file of one paragraph. */
    public static Path docx(Path file, String text) throws IOException {
        return docx(file, text, 1);
    }

    /** A DOCX file of one table. */
    public static Path docxTable(Path file, List<List<String>> rows) throws IOException {
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (List<String> row : rows) {
            table.append("<w:tr>");
            row.forEach(cell ->
                    table.append("<w:tc><w:p><w:r><w:t>")
                            .append(cell)
                            .append("</w:t></w:r></w:p></w:tc>"));
            table.append("</w:tr>");
        }
        return docxBody(file, table.append("</w:tbl>").toString(), 1);
    }

    /** A DOCX file of a few kilobytes that unpacks to hundreds of megabytes. */
    public static Path bomb(Path file) throws IOException {
        return docx(file, "0".repeat(10_000), 30_000);
    }

    /** A PDF file of one line, as simple as the format allows. */
    public static Path pdf(Path file, String text) throws IOException {
        String show = "BT /F1 12 Tf 72 720 Td (" + text + ") Tj ET";
        String pdf =
                """
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
                4 0 obj <</Length %d>> stream
                %s
                endstream endobj
                5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
                trailer <</Root 1 0 R/Size 6>>
                %%%%EOF
                """
                        .formatted(show.length(), show);
        return Files.writeString(file, pdf, StandardCharsets.ISO_8859_1);
    }

    private static Path docx(Path file, String paragraph, int times) throws IOException {
        return docxBody(file, "<w:p><w:r><w:t>" + paragraph + "</w:t></w:r></w:p>", times);
    }

    private static Path docxBody(Path file, String content, int times) throws IOException {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "_rels/.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(DOCUMENT_HEAD.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                zip.write(body);
            }
            zip.write(DOCUMENT_FOOT.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
