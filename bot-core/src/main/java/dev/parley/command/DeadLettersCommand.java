package dev.parley.command;

import dev.parley.deadletter.DeadLetter;
import dev.parley.deadletter.DeadLetterId;
import dev.parley.deadletter.DeadLetters;
import dev.parley.operator.Operator;
import dev.parley.rendering.DeadLetterLine;
import dev.parley.rendering.Sentence;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code /deadletters}: lists what could not be done, shows one, or gives one up for good. Giving
 * up is safe to repeat: a letter that is given up already is not there any more, and neither it nor
 * the audit changes.
 */
record DeadLettersCommand(DeadLetters letters, InstantSource clock) implements OperatorCommand {

    /** As many as a person reads in a chat. */
    private static final int MOST = 20;

    @Override
    public String name() {
        return "deadletters";
    }

    @Override
    public CommandResult run(CommandCall call, Operator operator) {
        return CommandResult.say(
                call, answer(List.of(call.arguments().strip().split("\\s+", 3)), operator));
    }

    private Sentence answer(List<String> words, Operator operator) {
        String first = words.getFirst();
        if (first.isEmpty()) {
            return list();
        }
        if (first.equals("show") && words.size() == 2) {
            return show(words.get(1));
        }
        if (first.equals("discard") && words.size() == 3) {
            return discard(words.get(1), words.get(2), operator);
        }
        return new Sentence.DeadLetterUsage();
    }

    private Sentence list() {
        return new Sentence.DeadLetters(
                letters.oldest(MOST).stream().map(this::line).toList(),
                letters.backlog().count(),
                letters.countAwaitingPerson());
    }

    private DeadLetterLine line(DeadLetter letter) {
        Duration age = Duration.between(letter.since(), clock.instant());
        return new DeadLetterLine(
                letter.id().toString(),
                letter.channel().value(),
                letter.reason(),
                letter.attempts(),
                Math.toIntExact(age.toHours()),
                age.toMinutesPart(),
                letter.turn().map(UUID::toString));
    }

    private Sentence show(String word) {
        Optional<DeadLetterId> id = DeadLetterId.parse(word);
        if (id.isEmpty()) {
            return new Sentence.DeadLetterUsage();
        }
        return letters.payload(id.get())
                .<Sentence>map(payload -> new Sentence.DeadLetterShown(word, payload))
                .orElseGet(() -> new Sentence.DeadLetterUnknown(word));
    }

    private Sentence discard(String word, String why, Operator operator) {
        Optional<DeadLetterId> id = DeadLetterId.parse(word);
        if (id.isEmpty()) {
            return new Sentence.DeadLetterUsage();
        }
        return letters.discard(id.get(), why.strip(), operator)
                ? new Sentence.DeadLetterDiscarded(word)
                : new Sentence.DeadLetterUnknown(word);
    }
}
