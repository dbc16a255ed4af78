package dev.parley.ai.model;

import dev.parley.assistant.Background;
import dev.parley.assistant.Facts;
import dev.parley.conversation.Language;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What language models are told. The words are in a resource whose name carries their version. */
@Singleton
public final class PromptTemplate {

    private static final String VERSION = "answer-2";
    private static final String TOOLS = "tools-2";
    private static final String SUMMARY = "summary-1";

    private final String instructions;
    private final String tools;
    private final String summary;

    /** The same text for the same kind of question: its length in tokens is looked up each time. */
    private final Map<Told, String> told = new ConcurrentHashMap<>();

    public PromptTemplate() {
        instructions = read("prompt/" + VERSION + ".txt");
        tools = read("prompt/" + TOOLS + ".txt");
        summary = read("prompt/" + SUMMARY + ".txt");
    }

    /** Name and version of the words in force. */
    public String version() {
        return VERSION;
    }

    /** The words as they stand in the file, for those who look for them in an answer. */
    public String source() {
        return String.join("\n", instructions, tools, summary);
    }

    /** What holds for every question, or for every summary. */
    public String instructions(Prompt prompt) {
        boolean withTools = !prompt.tools().isEmpty() || !prompt.steps().isEmpty();
        return told.computeIfAbsent(
                new Told(prompt.language(), prompt.task(), withTools), this::words);
    }

    /** What instructions depend on. */
    private record Told(Language language, Prompt.Task task, boolean withTools) {}

    private String words(Told kind) {
        String words =
                switch (kind.task()) {
                    case ANSWER -> kind.withTools() ? instructions + "\n" + tools : instructions;
                    case SUMMARY -> summary;
                };
        return words.replace(
                "{language}", kind.language().locale().getDisplayLanguage(Locale.ENGLISH));
    }

    /** What was said before, then the numbered sources and the question, or the conversation. */
    public String task(Prompt prompt) {
        return earlier(prompt.background())
                + person(prompt.background())
                + switch (prompt.task()) {
                    case ANSWER -> question(prompt);
                    case SUMMARY ->
                            "<conversation>\n" + data(prompt.question()) + "\n</conversation>";
                };
    }

    private static String earlier(Background background) {
        return background
                .summary()
                .map(words -> "<earlier>\n" + data(words) + "\n</earlier>\n\n")
                .orElse("");
    }

    private static String person(Background background) {
        return background.facts().map(PromptTemplate::person).orElse("");
    }

    private static String person(Facts facts) {
        String name = facts.name().map(called -> "Is called: " + data(called) + "\n").orElse("");
        String answers =
                facts.answers()
                        .map(length ->
                                switch (length) {
                                    case SHORT -> "Wants: one or two short sentences\n";
                                    case USUAL -> "";
                                })
                        .orElse("");
        return "<person>\n" + name + answers + "</person>\n\n";
    }

    private static String question(Prompt prompt) {
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
