package dev.parley.ai.governance;

import dev.parley.ai.governance.identifier.Redaction;
import dev.parley.ai.model.ChatModels;
import dev.parley.ai.model.Prompt;
import dev.parley.ai.model.Sampling;
import dev.parley.assistant.Past;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Has a model put what was said into few words. Neither the model nor the summary sees what
 * identifies a person, and a summary that gives orders or repeats the rules is none.
 */
@Singleton
final class Notes {

    /** As much as a few exchanges. */
    private static final int LONGEST = 1_200;

    private static final Sampling SOBER =
            new Sampling(Optional.of(300), Optional.of(0.1), Optional.empty());

    private final ChatModels models;
    private final PhiGuard guard;
    private final InjectionCheck injection;
    private final LeakCheck leak;

    Notes(ChatModels models, PhiGuard guard, InjectionCheck injection, LeakCheck leak) {
        this.models = models;
        this.guard = guard;
        this.injection = injection;
        this.leak = leak;
    }

    /** The summary; empty where no model wrote one that can be used. */
    Optional<String> of(Past past) throws InterruptedException {
        Optional<String> said = anonymous(conversation(past));
        Optional<String> before =
                past.summary().isEmpty() ? Optional.empty() : anonymous(past.summary().get());
        if (said.isEmpty() || before.isPresent() != past.summary().isPresent()) {
            return Optional.empty();
        }
        Optional<String> written =
                models.write(Prompt.summary(said.get(), before, past.language(), SOBER));
        return written.isEmpty()
                ? Optional.empty()
                : anonymous(written.get()).map(Notes::shortened).filter(this::isUsable);
    }

    private static String conversation(Past past) {
        return past.exchanges().stream()
                .map(exchange ->
                        "Person: " + exchange.question() + "\nAssistant: " + exchange.answer())
                .collect(Collectors.joining("\n\n"));
    }

    /** Empty when the guard failed: then nothing may go on. */
    private Optional<String> anonymous(String text) throws InterruptedException {
        return guard.redact(text, List.of(), new Trail())
                .map(Redaction::text)
                .map(Redaction::withoutPlaceholders)
                .map(String::strip);
    }

    /** Ends with a whole sentence, where there is one. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String begin = text.substring(0, LONGEST);
        int end = Math.max(begin.lastIndexOf(". "), begin.lastIndexOf(".\n"));
        return end < 0 ? "" : begin.substring(0, end + 1);
    }

    private boolean isUsable(String summary) {
        Trail trail = new Trail();
        return !summary.isBlank()
                && !injection.sees(summary, trail)
                && !leak.sees(summary, List.of(), trail);
    }
}
