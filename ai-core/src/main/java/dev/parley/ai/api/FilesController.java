package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.key.NeedsScope;
import dev.parley.ai.key.Scope;
import dev.parley.ai.openapi.Described;
import dev.parley.assistant.FileWords;
import dev.parley.assistant.SentFile;
import dev.parley.assistant.SentFiles;
import dev.parley.file.TemporaryFile;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words in files that people send. */
@Controller
@ExecuteOn(TaskExecutors.VIRTUAL)
final class FilesController {

    private static final int LARGEST = 20 << 20;

    private final SentFiles files;

    FilesController(SentFiles files) {
        this.files = files;
    }

    /** The words, or why there are none. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record WordsResponse(
            @JsonPropertyDescription("The words in the file; missing where there are none")
                    Optional<String> text,
            @JsonPropertyDescription("Why there are none; missing where there are words")
                    Optional<FileWords.Reason> unread) {

        static WordsResponse of(FileWords words) {
            return switch (words) {
                case FileWords.Words(String text) ->
                        new WordsResponse(Optional.of(text), Optional.empty());
                case FileWords.Unread(FileWords.Reason reason) ->
                        new WordsResponse(Optional.empty(), Optional.of(reason));
            };
        }
    }

    @Post("/api/v1/files/words{?name,spoken}")
    @Consumes(MediaType.ALL)
    @TakesFile
    @NeedsScope(Scope.ANSWERS)
    @Described(
            summary = "Put a file into words",
            details =
                    "The body is the file, up to 20 MiB; it is not kept. Of a document its text is given, of a"
                            + " recording ('spoken=true') what is said in it, where a transcription server is"
                            + " configured. The ending of 'name', else the Content-Type, says the format.",
            file = true,
            gives = WordsResponse.class)
    HttpResponse<String> words(
            ServerHttpRequest<?> http,
            @QueryValue @Nullable String name,
            @QueryValue @Nullable Boolean spoken)
            throws IOException, InterruptedException {
        try (TemporaryFile file = TemporaryFile.create();
                InputStream content = http.byteBody().toInputStream()) {
            if (!file.takes(content, LARGEST)) {
                throw ApiException.tooLarge("The file may have up to 20 MiB.");
            }
            SentFile sent =
                    new SentFile(
                            file.path(),
                            Boolean.TRUE.equals(spoken),
                            Optional.ofNullable(name).filter(some -> !some.isBlank()),
                            http.getHeaders().contentType().map(MediaType::toString));
            return HttpResponse.ok(ApiJson.write(WordsResponse.of(files.words(sent))))
                    .contentType(MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
