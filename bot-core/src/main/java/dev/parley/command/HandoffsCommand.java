package dev.parley.command;

import dev.parley.handoff.Handoff;
import dev.parley.handoff.HandoffNumber;
import dev.parley.handoff.Handoffs;
import dev.parley.operator.Operator;
import dev.parley.rendering.Page;
import dev.parley.rendering.SaidBefore;
import dev.parley.rendering.Sentence;
import dev.parley.transcript.Transcript;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * {@code /handoffs}: lists who waits for a human, shows what was said there last, or says that
 * somebody was looked after. That is safe to repeat: who was looked after waits no more, and
 * neither they nor the audit change.
 */
record HandoffsCommand(Handoffs handoffs, Transcript transcript, InstantSource clock)
        implements OperatorCommand {

    /** As many as a person reads in a chat. */
    private static final int MOST = 20;

    /** Enough to know what it is about. */
    private static final int MESSAGES = 10;

    @Override
    public String name() {
        return "handoffs";
    }

    @Override
    public CommandResult run(CommandCall call, Operator operator) {
        return CommandResult.say(
                call, answer(List.of(call.arguments().strip().split("\\s+", 2)), operator));
    }

    private Sentence answer(List<String> words, Operator operator) {
        String first = words.getFirst();
        if (first.isEmpty()) {
            return list();
        }
        Optional<HandoffNumber> number = HandoffNumber.parse(words.getLast());
        if (words.size() < 2 || number.isEmpty()) {
            return new Sentence.HandoffUsage();
        }
        return switch (first) {
            case "show" -> show(number.get(), operator);
            case "done" -> done(number.get(), operator);
            default -> new Sentence.HandoffUsage();
        };
    }

    private Sentence list() {
        return new Sentence.Handoffs(
                handoffs.longest(MOST).stream().map(this::line).toList(), handoffs.open().count());
    }

    private Sentence.Waiting line(Handoff handoff) {
        Duration age = Duration.between(handoff.since(), clock.instant());
        return new Sentence.Waiting(
                handoff.number().toString(),
                handoff.conversation().channel().value(),
                handoff.language(),
                Math.toIntExact(age.toHours()),
                age.toMinutesPart());
    }

    private Sentence show(HandoffNumber number, Operator operator) {
        return handoffs.look(number, operator)
                .<Sentence>map(handoff ->
                        new Sentence.HandoffShown(
                                number.toString(),
                                transcript.latest(handoff.conversation(), MESSAGES).stream()
                                        .map(line -> said(line.message()))
                                        .toList()))
                .orElseGet(() -> new Sentence.HandoffUnknown(number.toString()));
    }

    private static SaidBefore said(Page.Message message) {
        return new SaidBefore(message.own(), message.text().plainText());
    }

    private Sentence done(HandoffNumber number, Operator operator) {
        return handoffs.done(number, operator)
                ? new Sentence.HandoffDone(number.toString())
                : new Sentence.HandoffUnknown(number.toString());
    }
}
