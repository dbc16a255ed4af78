package dev.parley.testservers.ollama;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer when a test decides on none: the first sentence of the first numbered source in the
 * prompt, with its number, so that checks of citations have something true to check.
 */
final class FirstSourceAnswer implements Function<ModelRequest, String> {
    /**
     * A line that starts with a number in square brackets, and what follows up to an empty line.
     */
    private static final Pattern SOURCE = Pattern.compile("(?m)^\\s*\\[(\\d+)]:?\\s*((?:.+\\n?)+)");

    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]{20,}?[.!?](?=\\s|$)");

    @Override
    public String apply(ModelRequest request) {
        Matcher source = SOURCE.matcher(request.prompt());
        if (!source.find()) {
            return "I have no source for that.";
        }
        Matcher sentence = SENTENCE.matcher(source.group(2));
        String quoted =
                sentence.find()
                        ? sentence.group().strip()
                        : source.group(2).lines().findFirst().orElse("");
        return quoted + " [" + source.group(1) + "]";
    }
}
