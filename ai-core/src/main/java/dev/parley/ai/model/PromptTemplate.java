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

    private final String instructions;

    public PromptTemplate() {
        instructions = read("prompt/" + VERSION + ".txt");
    }

    /** Name and version of the words in force. */
    public String version() {
        return VERSION;
    }

    /** The words as they stand in the file, for those who look for them in an answer. */
    public String source() {
        return instructions;
    }

    /** What holds for every question. */
    public String instructions(Prompt prompt) {
        return instructions.replace(
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

    private static String source(Source source) {
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
