package dev.parley.ai.file;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Who listens to recordings: a server that takes {@code POST /v1/audio/transcriptions} as OpenAI
 * defined it (OpenAI itself, speaches, LocalAI, whisper.cpp behind such a front).
 *
 * @param url its base URL, {@code /v1} is added where the URL has no path; empty: nobody listens
 * @param apiKey its key, where it wants one; a secret
 * @param model the model it uses
 * @param timeLimit the longest that one recording may take
 */
@ConfigurationProperties("parley.transcription")
record TranscriptionConfig(
        Optional<URI> url,
        Optional<String> apiKey,
        @Bindable(defaultValue = "whisper-1") String model,
        @Bindable(defaultValue = "60s") Duration timeLimit) {

    @Override
    public String toString() {
        return "TranscriptionConfig[url=" + url + ", model=" + model + "]";
    }
}
