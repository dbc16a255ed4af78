package dev.parley.ai.governance.emergency;

import dev.parley.ai.text.Folding;
import dev.parley.ai.text.Sentences;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Recognises that somebody writes about an emergency that is happening, in every language Parley
 * speaks, whichever of them the conversation is in. The words are in {@code emergency.yaml}. Safe
 * for use by many threads.
 */
@Singleton
public final class EmergencyWords {

    private static final String RESOURCE = "emergency.yaml";

    private final List<EmergencyRules> languages;

    public EmergencyWords() {
        languages =
                read().entrySet().stream()
                        .map(entry -> EmergencyRules.of(entry.getKey(), entry.getValue()))
                        .toList();
    }

    /** The id of the rule that recognised an emergency in the text. */
    public Optional<String> in(String text) {
        List<String> sentences =
                text.lines()
                        .flatMap(line -> Sentences.of(line).stream())
                        .map(Folding::fold)
                        .toList();
        return languages.stream()
                .flatMap(rules ->
                        sentences.stream().flatMap(sentence -> rules.match(sentence).stream()))
                .findFirst();
    }

    private static Map<String, Map<String, Object>> read() {
        try (InputStream words = EmergencyWords.class.getResourceAsStream(RESOURCE)) {
            if (words == null) {
                throw new IllegalStateException("the program lacks its resource " + RESOURCE);
            }
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(new String(words.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
