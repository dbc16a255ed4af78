package dev.parley.ai.file;

import dev.langchain4j.data.audio.Audio;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.audio.AudioTranscriptionModel;
import dev.langchain4j.model.audio.AudioTranscriptionRequest;
import dev.langchain4j.model.openai.OpenAiAudioTranscriptionModel;
import dev.parley.ai.model.provider.ModelHttpBuilder;
import dev.parley.ai.model.provider.OpenAiAddress;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.FileWords;
import dev.parley.assistant.FileWords.Reason;
import dev.parley.assistant.FileWords.Unread;
import dev.parley.assistant.SentFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a server listen to recordings. */
@Singleton
final class Transcription {

    private static final Logger LOG = LoggerFactory.getLogger(Transcription.class);

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private static final int TOO_LARGE = 413;

    /** What a server says of a recording that it cannot read. */
    private static final Set<Integer> OF_THE_RECORDING = Set.of(400, TOO_LARGE, 415, 422);

    private final Optional<AudioTranscriptionModel> model;

    Transcription(TranscriptionConfig config) {
        this.model = config.url().map(url -> model(url, config));
    }

    /**
     * @throws AiCoreUnavailableException when the server is away, or has a fault
     */
    FileWords words(SentFile recording) {
        return model.map(listening -> words(listening, recording))
                .orElseGet(() -> new Unread(Reason.NOT_POSSIBLE));
    }

    private static FileWords words(AudioTranscriptionModel model, SentFile recording) {
        try {
            String text = model.transcribe(request(recording)).text();
            return text == null || text.isBlank()
                    ? new Unread(Reason.NO_WORDS)
                    : new FileWords.Words(text.strip());
        } catch (RuntimeException failure) {
            return refused(failure).orElseThrow(() -> away(failure));
        }
    }

    private static AudioTranscriptionRequest request(SentFile recording) {
        try {
            return AudioTranscriptionRequest.builder(
                            Audio.builder()
                                    .binaryData(Files.readAllBytes(recording.content()))
                                    .mimeType(mediaType(recording))
                                    .build())
                    .build();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without parameters; what telephones record where nothing is said. */
    private static String mediaType(SentFile recording) {
        return recording
                .mediaType()
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .filter(type -> !type.isEmpty())
                .orElse("audio/ogg");
    }

    /** What the server says of the recording and not of itself. */
    private static Optional<FileWords> refused(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http
                    && OF_THE_RECORDING.contains(http.statusCode())) {
                LOG.info("the transcription server refuses a recording: {}", http.statusCode());
                return Optional.of(
                        new Unread(
                                http.statusCode() == TOO_LARGE
                                        ? Reason.TOO_LARGE
                                        : Reason.DAMAGED));
            }
        }
        return Optional.empty();
    }

    private static AiCoreUnavailableException away(RuntimeException failure) {
        return new AiCoreUnavailableException(
                "the transcription server (PARLEY_TRANSCRIPTION_URL) does not answer as it should",
                failure);
    }

    private static AudioTranscriptionModel model(URI url, TranscriptionConfig config) {
        return OpenAiAudioTranscriptionModel.builder()
                .httpClientProvider(new ModelHttpBuilder(CONNECT_LIMIT, config.timeLimit()))
                .baseUrl(OpenAiAddress.of(url).toString())
                .apiKey(config.apiKey().filter(key -> !key.isBlank()).orElse("none"))
                .modelName(config.model())
                .timeout(config.timeLimit())
                .maxRetries(0)
                .build();
    }
}
