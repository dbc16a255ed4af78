package dev.parley.ai.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name under which a document is sent. */
final class DocumentName {

    private static final int LONGEST = 300;
    private static final Pattern UNFIT = Pattern.compile("\\p{Cntrl}");

    private DocumentName() {}

    /**
     * @throws ApiException 400 when there is no name or it cannot be one
     */
    static String of(@Nullable String file) {
        if (file == null || file.isBlank()) {
            throw ApiException.badField(
                    "missing_field",
                    "file",
                    "'file' is missing: the document's name, as in ?file=prices.md.");
        }
        if (file.length() > LONGEST || UNFIT.matcher(file).find()) {
            throw ApiException.badField(
                    "invalid_value",
                    "file",
                    "'file' must have up to "
                            + LONGEST
                            + " characters, none of them control characters.");
        }
        return file.strip();
    }
}
