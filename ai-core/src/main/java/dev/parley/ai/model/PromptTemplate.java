package dev.parley.ai.model;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** What language models are told. The words are in a resource whose name carries their version. */
@Singleton
public final class PromptTemplate {

    private static final String VERSION = "answer-1";
    private static final String TOOLS = "tools-1";

    private final String instructions;
    private final String tools;

    public PromptTemplate() {
        instructions = read("prompt/" + VERSION + ".txt");
        tools = read("prompt/" + TOOLS + ".txt");
    }

    /** Name and version of the words in force. */
    public String version() {
        return VERSION;
    }

    /** The words as they stand in the file, for those who look for them in an answer. */
    public String source() {
        return instructions + "\n" + tools;
    }

    /** What holds for every question. */
    public String instructions(Prompt prompt) {
        boolean withTools = !prompt.tools().isEmpty() || !prompt.steps().isEmpty();
        String words = withTools ? source() : instructions;
        return words.replace(
                "{language}", prompt.language().locale().getDisplayLanguage(Locale.ENGLISH));
    }

    /** The numbered sources and the question. */
    public String task(Prompt prompt) {
        String sources =
                prompt.sources().stream()
                        .map(PromptTemplate::source)
                        .collect(Collectors.joining("\n\n"));
        return "<sources>\n"
                + sources
                + "\n</sources>\n\n<question>\n"
                + data(prompt.question())
                + "\n</question>";
    }

    /** One source as models get it. */
    public static String source(Source source) {
        return "[" + source.number() + "] (" + data(source.title()) + ")\n" + data(source.text());
    }

    /** Nothing in a text can end the part it stands in. */
    private static String data(String text) {
        return text.replace("</", "<\u200b/");
    }

    private static String read(String resource) {
        try (InputStream text = PromptTemplate.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("the program lacks its resource " + resource);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
