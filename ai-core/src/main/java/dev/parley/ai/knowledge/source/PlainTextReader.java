package dev.parley.ai.knowledge.source;

import java.io.IOException;
import java.util.regex.Pattern;

/** Plain text: paragraphs stand between empty lines, and the file's name is the title. */
final class PlainTextReader implements DocumentReader {

    private static final Pattern EMPTY_LINE = Pattern.compile("\n\\s*\n");

    @Override
    public String read(SourceFile file, Reading reading)
            throws IOException, UnreadableDocumentException {
        String text = TextFile.read(file.path());
        Outline outline = new Outline(file.title(), reading);
        for (String paragraph : EMPTY_LINE.split(text, -1)) {
            outline.block(paragraph.strip());
        }
        return outline.finish();
    }
}
