package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.DocumentId;
import dev.parley.ai.knowledge.Reach;
import dev.parley.ai.knowledge.library.Holdings;
import dev.parley.ai.knowledge.library.Library;
import dev.parley.ai.knowledge.library.Removal;
import dev.parley.ai.knowledge.library.Taking;
import dev.parley.ai.knowledge.library.Upload;
import dev.parley.ai.openapi.Described;
import dev.parley.operator.Operator;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collections of documents and what is in them. */
@Controller("/api/v1/collections")
@ExecuteOn(TaskExecutors.VIRTUAL)
final class CollectionsController {

    private static final int PAGE = 500;

    private final Holdings holdings;
    private final Library library;
    private final Reaches reaches;

    CollectionsController(Holdings holdings, Library library, Reaches reaches) {
        this.holdings = holdings;
        this.library = library;
        this.reaches = reaches;
    }

    /** The collections. */
    record CollectionsResponse(
            @JsonPropertyDescription("Those that hold documents, by name")
                    List<CollectionView> collections) {}

    /** A part of a collection's documents. */
    record DocumentsResponse(
            @JsonPropertyDescription("In the order of their ids") List<DocumentView> documents,
            @JsonPropertyDescription(
                            "What to give as 'after' for the next part, where there is one")
                    Optional<String> next) {}

    @Get
    @NeedsScope(Scope.KNOWLEDGE_READ)
    @Described(
            summary = "List the collections",
            details =
                    "Those that the key may be answered from; all, with the scope knowledge:write.",
            gives = CollectionsResponse.class)
    HttpResponse<String> collections(HttpRequest<?> http) {
        Reach visible = visible(http);
        return json(
                HttpStatus.OK,
                new CollectionsResponse(
                        holdings.collections().stream()
                                .filter(collection -> visible.includes(collection.name()))
                                .map(CollectionView::of)
                                .toList()));
    }

    @Get("/{name}/documents{?after}")
    @NeedsScope(Scope.KNOWLEDGE_READ)
    @Described(
            summary = "List the documents of a collection",
            details =
                    "Gives up to 500; the rest with 'after', the id of the last one. A collection that the key may"
                            + " not be answered from is as empty as one that there is not.",
            gives = DocumentsResponse.class)
    HttpResponse<String> documents(
            HttpRequest<?> http, @PathVariable String name, @QueryValue @Nullable String after) {
        CollectionName collection = collection(name);
        Optional<DocumentId> last = Optional.ofNullable(after).map(CollectionsController::last);
        List<DocumentView> found =
                visible(http).includes(collection)
                        ? holdings.documents(collection, last, PAGE + 1).stream()
                                .map(DocumentView::of)
                                .toList()
                        : List.of();
        boolean more = found.size() > PAGE;
        List<DocumentView> page = found.subList(0, Math.min(PAGE, found.size()));
        return json(
                HttpStatus.OK,
                new DocumentsResponse(
                        page, more ? Optional.of(page.getLast().id()) : Optional.empty()));
    }

    @Post("/{name}/documents{?file}")
    @Consumes(MediaType.ALL)
    @TakesFile
    @NeedsScope(Scope.KNOWLEDGE_WRITE)
    @Described(
            summary = "Take a document in",
            details =
                    "The body is the document, up to 20 MiB where the configuration says nothing else. 'file' is its"
                            + " name; its ending, else the Content-Type, says the format. Sent again under the same"
                            + " name it replaces the one before; the same document changes nothing. A format that"
                            + " is not known is answered 415, what cannot be read 422.",
            file = true,
            gives = TakenView.class)
    HttpResponse<String> take(
            ServerHttpRequest<?> http, @PathVariable String name, @QueryValue @Nullable String file)
            throws IOException, InterruptedException {
        CollectionName collection = collection(name);
        String called = DocumentName.of(file);
        try (InputStream content = http.byteBody().toInputStream()) {
            Upload upload =
                    new Upload(
                            called,
                            http.getHeaders().contentType().map(MediaType::getName).orElse(""),
                            content,
                            operator(http));
            return json(HttpStatus.OK, TakenView.of(library.take(collection, upload)));
        }
    }

    @Post(value = "/{name}/import", consumes = MediaType.APPLICATION_JSON)
    @NeedsScope(Scope.KNOWLEDGE_WRITE)
    @Described(
            summary = "Take documents in from the web",
            details =
                    "Answers cite them with their addresses. Addresses in the operator's own network are refused,"
                            + " unless the configuration allows the host. What cannot be fetched is said in its"
                            + " result, and what was fetched from there before stays.",
            takes = ImportFromWeb.class,
            gives = ImportFromWeb.Results.class)
    HttpResponse<String> fetch(
            HttpRequest<?> http, @PathVariable String name, @Body byte @Nullable [] body)
            throws IOException, InterruptedException {
        CollectionName collection = collection(name);
        List<ImportFromWeb.Result> results = new ArrayList<>();
        for (URI address : ApiJson.read(body, ImportFromWeb.class).addresses()) {
            Taking taking = library.fetch(collection, address, operator(http));
            results.add(ImportFromWeb.Result.of(address, taking));
        }
        return json(HttpStatus.OK, new ImportFromWeb.Results(results));
    }

    @Delete("/{name}/documents/{id}")
    @NeedsScope(Scope.KNOWLEDGE_WRITE)
    @Described(
            summary = "Delete a document",
            details =
                    "No process finds or cites it any more after five seconds. A document of the knowledge folder is"
                            + " answered 409 with the code kept_by_folder: it goes with its file.",
            status = 204)
    HttpResponse<String> delete(
            HttpRequest<?> http, @PathVariable String name, @PathVariable String id) {
        DocumentId document = documentId(id).orElseThrow(CollectionsController::missing);
        Removal removal = library.remove(collection(name), document, operator(http));
        return switch (removal) {
            case REMOVED -> HttpResponse.noContent();
            case UNKNOWN -> throw missing();
            case KEPT_BY_FOLDER ->
                    throw ApiException.conflict(
                            "kept_by_folder",
                            "This document comes from the knowledge folder; delete its file there.",
                            Duration.ZERO);
        };
    }

    /** Who looks after the knowledge sees all of it; others see what answers may tell them. */
    private Reach visible(HttpRequest<?> http) {
        return Callers.of(http).may(Scope.KNOWLEDGE_WRITE)
                ? Reach.everything()
                : reaches.of(http, Reaches.API, Optional.empty());
    }

    private static CollectionName collection(String name) {
        try {
            return new CollectionName(name);
        } catch (IllegalArgumentException _) {
            throw ApiException.badField(
                    "invalid_value",
                    "name",
                    "A collection's name has 1 to 63 lower-case letters, digits, - and _.");
        }
    }

    private static DocumentId last(String after) {
        return documentId(after)
                .orElseThrow(() ->
                        ApiException.badField(
                                "invalid_value", "after", "'after' must be the id of a document."));
    }

    private static Optional<DocumentId> documentId(String text) {
        try {
            return Optional.of(new DocumentId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Operator operator(HttpRequest<?> http) {
        return new Operator(Callers.of(http).name());
    }

    private static ApiException missing() {
        return ApiException.notFound("There is no document of this id in the collection.");
    }

    private static MutableHttpResponse<String> json(HttpStatus status, Object body) {
        return HttpResponse.<String>status(status)
                .body(ApiJson.write(body))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }
}
