package dev.parley.deploy;

import dev.parley.quarantine.Quarantine;
import dev.parley.quarantine.Quarantined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows an operator what came and could not be read. */
@Command(
        name = "quarantine",
        mixinStandardHelpOptions = true,
        description = {
            "Lists deliveries of providers that could not be read, or shows one of them.",
            "What is shown may be personal: it is as it came."
        })
final class QuarantineVerb implements Callable<Integer> {

    private static final int MOST = 50;

    @Parameters(
            paramLabel = "<id>",
            arity = "0..1",
            description = "The delivery to show; without it, the latest ones are listed.")
    private @Nullable Long id;

    private final ProgramParts program;
    private final Console console;

    QuarantineVerb(ProgramParts program) {
        this.program = program;
        this.console = program.console();
    }

    @Override
    public Integer call() throws IOException {
        return program.lend(parts -> {
            Quarantine quarantine = parts.getBean(Quarantine.class);
            return id == null ? list(quarantine) : show(quarantine, id);
        });
    }

    private int list(Quarantine quarantine) {
        List<Quarantined> latest = quarantine.latest(MOST);
        if (latest.isEmpty()) {
            console.say("Nothing is in quarantine.");
        }
        for (Quarantined delivery : latest) {
            console.say(
                    "%6d  %s  %-9s %,9d bytes  %s"
                            .formatted(
                                    delivery.id(),
                                    delivery.keptAt(),
                                    delivery.channel(),
                                    delivery.size(),
                                    delivery.reason()));
        }
        return 0;
    }

    private int show(Quarantine quarantine, long wanted) {
        Optional<byte[]> body = quarantine.body(wanted);
        body.ifPresentOrElse(
                bytes -> console.say(new String(bytes, StandardCharsets.UTF_8)),
                () ->
                        console.fail(
                                "There is no delivery "
                                        + wanted
                                        + " in quarantine; \"parley quarantine\" lists those there are."));
        return body.isPresent() ? 0 : 1;
    }
}
