package dev.parley.deploy;

import dev.parley.deadletter.DeadLetter;
import dev.parley.deadletter.DeadLetterId;
import dev.parley.deadletter.DeadLetters;
import dev.parley.operator.Operator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets an operator look at what could not be done, and have it done once more or not at all. */
@Command(
        name = "deadletters",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[list|waiting|show|replay|discard]",
        description = {
            "Lists what could not be done however often it was tried: messages without an answer (turn-…) and answers"
                    + " that could not be sent (send-…).",
            "Shows one, does one or all of them once more, or gives one up for good.",
            "What is shown may be personal: it is as it is stored."
        })
final class DeadLettersVerb implements Callable<Integer> {

    private static final int MOST = 100;

    private final ProgramParts program;
    private final Console console;

    @Spec private @Nullable CommandSpec spec;

    DeadLettersVerb(ProgramParts program) {
        this.program = program;
        this.console = program.console();
    }

    @Override
    public Integer call() throws IOException {
        return list();
    }

    @Command(name = "list", description = "The oldest ones.", mixinStandardHelpOptions = true)
    int list() throws IOException {
        return program.lend(parts -> {
            Instant now = parts.getBean(InstantSource.class).instant();
            List<DeadLetter> oldest = parts.getBean(DeadLetters.class).oldest(MOST);
            if (oldest.isEmpty()) {
                console.say("There are no dead letters.");
            }
            oldest.forEach(letter -> console.say(line(letter, now)));
            return 0;
        });
    }

    @Command(
            name = "waiting",
            description =
                    "Messages that are no dead letters: they go as soon as their person writes again.",
            mixinStandardHelpOptions = true)
    int waiting() throws IOException {
        return program.lend(parts -> {
            Instant now = parts.getBean(InstantSource.class).instant();
            List<DeadLetter> oldest = parts.getBean(DeadLetters.class).awaitingPerson(MOST);
            if (oldest.isEmpty()) {
                console.say("No message waits for its person.");
            }
            oldest.forEach(letter -> console.say(line(letter, now)));
            return 0;
        });
    }

    private static String line(DeadLetter letter, Instant now) {
        Duration age = Duration.between(letter.since(), now);
        return "%-12s %4d h %02d min  %-9s %2d attempts  %s  (reference %s)"
                .formatted(
                        letter.id(),
                        age.toHours(),
                        age.toMinutesPart(),
                        letter.channel(),
                        letter.attempts(),
                        letter.reason(),
                        letter.turn().map(UUID::toString).orElse("none"));
    }

    @Command(name = "show", description = "What it holds.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "<id>") String id) throws IOException {
        DeadLetterId wanted = id(id);
        return with(letters -> {
            Optional<String> payload = letters.payload(wanted);
            payload.ifPresent(console::say);
            return payload.isPresent() ? 0 : missing(wanted);
        });
    }

    @Command(
            name = "replay",
            description = "Does one once more, or all of them.",
            mixinStandardHelpOptions = true)
    int replay(@Parameters(paramLabel = "<id>|all") String id) throws IOException {
        if (id.equals("all")) {
            return with(letters -> {
                console.say(
                        "On their way again: %d."
                                .formatted(letters.replayAll(Operator.COMMAND_LINE)));
                return 0;
            });
        }
        DeadLetterId wanted = id(id);
        return with(letters ->
                told(letters.replay(wanted, Operator.COMMAND_LINE), wanted, "is on its way again"));
    }

    @Command(
            name = "discard",
            description = "Gives one up for good; the audit keeps why.",
            mixinStandardHelpOptions = true)
    int discard(
            @Parameters(paramLabel = "<id>") String id,
            @Parameters(paramLabel = "<reason>") String reason)
            throws IOException {
        DeadLetterId wanted = id(id);
        if (reason.isBlank()) {
            throw wrong("a reason is needed: it stands in the audit");
        }
        return with(letters ->
                told(
                        letters.discard(wanted, reason.strip(), Operator.COMMAND_LINE),
                        wanted,
                        "is given up for good"));
    }

    private int told(boolean found, DeadLetterId id, String what) {
        if (found) {
            console.say(id + " " + what + ".");
        }
        return found ? 0 : missing(id);
    }

    private int missing(DeadLetterId id) {
        console.fail(
                "There is no dead letter "
                        + id
                        + "; \"parley deadletters list\" lists those there are.");
        return 1;
    }

    private DeadLetterId id(String text) {
        return DeadLetterId.parse(text)
                .orElseThrow(() ->
                        wrong("\"" + text + "\" names no dead letter: expected turn-12 or send-7"));
    }

    private ParameterException wrong(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }

    /** What is done with them; its result is the exit code. */
    private interface Deed {
        int with(DeadLetters letters);
    }

    private int with(Deed deed) throws IOException {
        return program.lend(parts -> deed.with(parts.getBean(DeadLetters.class)));
    }
}
