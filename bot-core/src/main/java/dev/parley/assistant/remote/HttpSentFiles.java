package dev.parley.assistant.remote;

import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.FileWords;
import dev.parley.assistant.SentFile;
import dev.parley.assistant.SentFiles;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** Has the AI core of another process read files. */
@Singleton
@Primary
@Requires(property = "parley.ai-core.url")
final class HttpSentFiles implements SentFiles {

    private static final String ANY = "application/octet-stream";

    private final CoreCalls calls;

    HttpSentFiles(CoreCalls calls) {
        this.calls = calls;
    }

    @Override
    public FileWords words(SentFile file) throws InterruptedException {
        String query =
                "?spoken="
                        + file.spoken()
                        + file.name().map(name -> "&name=" + encoded(name)).orElse("");
        return calls.answer(call("/api/v1/files/words" + query, file), WordsAnswer.class).words();
    }

    private HttpRequest call(String path, SentFile file) {
        try {
            return calls.request(path)
                    .header("Content-Type", file.mediaType().filter(this::fits).orElse(ANY))
                    .POST(BodyPublishers.ofFile(file.content()))
                    .build();
        } catch (FileNotFoundException missing) {
            throw new AiCoreUnavailableException("a file that was fetched is gone", missing);
        }
    }

    /** Its sender wrote it: it may be anything. */
    private boolean fits(String mediaType) {
        return mediaType.matches("[\\w.+-]+/[\\w.+-]+(?:; ?[\\w.+-]+=[\\w.+-]+)*");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
