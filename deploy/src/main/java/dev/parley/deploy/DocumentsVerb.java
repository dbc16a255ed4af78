package dev.parley.deploy;

import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.library.Holdings;
import dev.parley.ai.knowledge.library.Removal;
import dev.parley.ai.knowledge.store.CollectionSummary;
import dev.parley.ai.knowledge.store.DocumentSummary;
import dev.parley.operator.Operator;
import java.io.IOException;
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

/** Lets an operator see what the knowledge base holds, and delete from it. */
@Command(
        name = "documents",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[list|delete|reindex]",
        description =
                "Lists the collections of the knowledge base, or a collection's documents; deletes a document; has indexes made anew.")
final class DocumentsVerb implements Callable<Integer> {

    private static final int PART = 500;

    private final ProgramParts program;
    private final Console console;

    @Spec private @Nullable CommandSpec spec;

    DocumentsVerb(ProgramParts program) {
        this.program = program;
        this.console = program.console();
    }

    @Override
    public Integer call() throws IOException {
        return program.lend(parts -> {
            List<CollectionSummary> collections = parts.getBean(Holdings.class).collections();
            if (collections.isEmpty()) {
                console.say("The knowledge base holds no documents.");
            }
            collections.forEach(collection ->
                    console.say(
                            "%s: %d documents, %d passages, changed %s"
                                    .formatted(
                                            collection.name(),
                                            collection.documents(),
                                            collection.passages(),
                                            collection.changedAt())));
            return 0;
        });
    }

    @Command(
            name = "list",
            description = "The documents of a collection with their ids.",
            mixinStandardHelpOptions = true)
    int list(@Parameters(paramLabel = "<collection>") String collection) throws IOException {
        CollectionName name = collection(collection);
        return program.lend(parts -> {
            Holdings holdings = parts.getBean(Holdings.class);
            Optional<DocumentId> last = Optional.empty();
            List<DocumentSummary> part = holdings.documents(name, last, PART);
            if (part.isEmpty()) {
                console.say("The collection " + name + " holds no documents.");
            }
            while (!part.isEmpty()) {
                part.forEach(document -> console.say(line(document)));
                last = Optional.of(part.getLast().id());
                part = holdings.documents(name, last, PART);
            }
            return 0;
        });
    }

    private static String line(DocumentSummary document) {
        return "%s  %s  %4d passages  %s (%s)"
                .formatted(
                        document.id(),
                        document.language().code(),
                        document.passages(),
                        document.source(),
                        document.title());
    }

    @Command(
            name = "delete",
            description = "Deletes a document: nothing is answered from it any more.",
            mixinStandardHelpOptions = true)
    int delete(
            @Parameters(paramLabel = "<collection>") String collection,
            @Parameters(paramLabel = "<id>") String id)
            throws IOException {
        CollectionName name = collection(collection);
        DocumentId document = document(id);
        return program.lend(parts ->
                told(
                        parts.getBean(Holdings.class).remove(name, document, Operator.COMMAND_LINE),
                        document));
    }

    @Command(
            name = "reindex",
            description =
                    "Has every process make its index anew; the old one is searched until the new one is ready.",
            mixinStandardHelpOptions = true)
    int reindex() throws IOException {
        return program.lend(parts -> {
            parts.getBean(Holdings.class).reindex(Operator.COMMAND_LINE);
            console.say(
                    "Every process begins to make its index anew within 5 s; its log says when that is done.");
            return 0;
        });
    }

    private int told(Removal removal, DocumentId document) {
        switch (removal) {
            case REMOVED ->
                    console.say(
                            "Document "
                                    + document
                                    + " is deleted; within 5 s nothing is answered from it.");
            case UNKNOWN ->
                    console.fail(
                            "There is no document "
                                    + document
                                    + " in this collection; \"parley documents list <collection>\" lists those there are.");
            case KEPT_BY_FOLDER ->
                    console.fail(
                            "This document comes from the knowledge folder; delete its file there.");
        }
        return removal == Removal.REMOVED ? 0 : 1;
    }

    private CollectionName collection(String name) {
        try {
            return new CollectionName(name);
        } catch (IllegalArgumentException wrong) {
            throw wrong(String.valueOf(wrong.getMessage()));
        }
    }

    private DocumentId document(String id) {
        try {
            return new DocumentId(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            throw wrong("\"" + id + "\" is no document's id: \"parley documents list\" shows them");
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }
}
