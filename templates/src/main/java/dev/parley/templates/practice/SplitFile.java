package dev.parley.templates.practice;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's two parts.
 *
 * @param head YAML, which begins in line 2
 * @param body the text below it
 * @param bodyLine the line in which it begins, from 1
 */
record SplitFile(String head, String body, int bodyLine) {

    private static final Pattern PARTS =
            Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)---[ \\t]*(?:\\n(.*))?\\z", Pattern.DOTALL);

    /** Takes a file apart; what is no text, or has no head, is a problem. */
    static Optional<SplitFile> of(byte[] content, Problems problems) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException _) {
            problems.add(1, "the file is not in UTF-8", "text in UTF-8");
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(text.replace("\r\n", "\n").replace("\uFEFF", ""));
        if (!parts.matches()) {
            problems.add(
                    1, "the file has no head", "a line ---, the fields, a line --- and the text");
            return Optional.empty();
        }
        String head = parts.group(1);
        String body = Optional.ofNullable(parts.group(2)).orElse("");
        return Optional.of(
                new SplitFile(head, body, (int) head.chars().filter(c -> c == '\n').count() + 3));
    }
}
