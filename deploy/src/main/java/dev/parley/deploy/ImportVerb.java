package dev.parley.deploy;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.embedding.PassageEmbedder;
import dev.parley.ai.knowledge.intake.ImportReport;
import dev.parley.ai.knowledge.intake.ImportRequest;
import dev.parley.ai.knowledge.intake.KnowledgeImport;
import dev.parley.deploy.problem.CannotStartException;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes documents into the knowledge base, beside a running Parley or without one. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Takes a file or a folder into the knowledge base: Markdown, text, HTML, PDF, DOCX, JSON Lines (also .gz).",
            "Taken in again, only what has changed is replaced."
        })
final class ImportVerb implements Callable<Integer> {

    @Parameters(paramLabel = "<folder or file>", description = "What to take in.")
    private Path path = Path.of("");

    @Option(
            names = "--collection",
            paramLabel = "<name>",
            defaultValue = "general",
            description = "The collection it goes to (default: ${DEFAULT-VALUE}).")
    private String collection = CollectionName.GENERAL.value();

    @Spec private @Nullable CommandSpec spec;

    private final ProgramParts program;
    private final Console console;

    ImportVerb(ProgramParts program) {
        this.program = program;
        this.console = program.console();
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(path)) {
            throw new CannotStartException("There is no file or folder " + path + ".");
        }
        ImportRequest request = ImportRequest.of(path, named(collection));
        return program.lend(parts -> takeIn(parts, request));
    }

    private CollectionName named(String name) {
        try {
            return new CollectionName(name);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), String.valueOf(wrong.getMessage()));
        }
    }

    private int takeIn(ApplicationContext parts, ImportRequest request) throws IOException {
        ImportReport report = takeIn(parts.getBean(KnowledgeImport.class), request);
        tell(report);
        int vectors = parts.getBean(PassageEmbedder.class).computeMissing(() -> true);
        console.say(
                vectors == 0
                        ? "Meanings are up to date, or computed by a running Parley."
                        : "Meanings of %d passages computed.".formatted(vectors));
        return report.failures().isEmpty() ? 0 : 1;
    }

    private ImportReport takeIn(KnowledgeImport intake, ImportRequest request) throws IOException {
        try (ProgressBar bar =
                new ProgressBarBuilder()
                        .setTaskName("Importing")
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUnit(" kB", 1_000)
                        .setInitialMax(1)
                        .build()) {
            return intake.run(
                    request,
                    (_, done, total) -> {
                        bar.maxHint(total);
                        bar.stepTo(done);
                    });
        }
    }

    private void tell(ImportReport report) {
        report.failures()
                .forEach(failure -> console.warn(failure.file() + ": " + failure.reason()));
        console.say(
                "%d documents new, %d changed, %d removed, %d as they were; %d passages written. They can be found now."
                        .formatted(
                                report.added(),
                                report.changed(),
                                report.removed(),
                                report.unchanged(),
                                report.passages()));
    }
}
