package dev.parley.ai.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ai.AiCoreProgram;
import dev.parley.ai.ApiClient;
import dev.parley.ai.knowledge.source.OfficeFiles;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.FileWords;
import dev.parley.assistant.FileWords.Reason;
import dev.parley.assistant.SentFile;
import dev.parley.assistant.SentFiles;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import dev.parley.testservers.transcription.TranscriptionServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files become words in this process, and in another one that is asked over HTTP. */
@ExtendWith(StorageExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
final class SentFilesTest {

    /** Where files are read. */
    enum Way {
        HERE,
        OVER_HTTP
    }

    private final TranscriptionServer listener = TranscriptionServer.start();
    private final AiCoreProgram program;
    private final ApplicationContext worker;
    private final Path folder;

    SentFilesTest(Storage storage, @TempDir Path folder) {
        this.folder = folder;
        program =
                AiCoreProgram.start(
                        storage,
                        Map.of(
                                "test.passages", "none",
                                "parley.transcription.url", listener.url(),
                                "parley.transcription.model", "large"));
        worker =
                ApplicationContext.run(
                        Map.of(
                                "parley.ai-core.url",
                                program.url().toString(),
                                "parley.ai-core.key",
                                AiCoreProgram.KEY));
    }

    @AfterAll
    void stop() {
        worker.close();
        program.close();
        listener.close();
    }

    private SentFiles files(Way way) {
        return way == Way.HERE ? program.bean(ReadFiles.class) : worker.getBean(SentFiles.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_document_gives_its_text(Way way) throws Exception {
        Path letter = OfficeFiles.docx(folder.resolve("letter"), "Take two tablets a day.");
        assertThat(words(way, document(letter, "a letter.docx")))
                .isEqualTo(new FileWords.Words("Take two tablets a day."));
        Path notes =
                Files.writeString(folder.resolve("n"), "# Notes\n\nCough.\n\n## Plan\n\nRest.");
        assertThat(words(way, document(notes, "notes.md")))
                .isEqualTo(new FileWords.Words("Cough.\n\nPlan\nRest."));
    }

    @ParameterizedTest
    @EnumSource
    void a_document_without_a_telling_name_is_read_by_what_its_sender_says(Way way)
            throws Exception {
        Path page = Files.writeString(folder.resolve("page"), "<p>Are you <b>open</b>?</p>");
        assertThat(
                        words(
                                way,
                                new SentFile(
                                        page,
                                        false,
                                        Optional.empty(),
                                        Optional.of("text/html; charset=utf-8"))))
                .isEqualTo(new FileWords.Words("Are you open?"));
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_not_what_it_says_gives_nothing(Way way) throws Exception {
        Path program = Files.write(folder.resolve("x"), new byte[] {'M', 'Z', 0, 1, 2, 3, -1, -2});
        assertThat(words(way, document(program, "result.pdf"))).isEqualTo(unread(Reason.DAMAGED));
        assertThat(words(way, document(program, "result.pdf.exe")))
                .isEqualTo(unread(Reason.UNKNOWN_FORMAT));
        assertThat(words(way, document(OfficeFiles.bomb(folder.resolve("b")), "b.docx")))
                .isEqualTo(unread(Reason.DAMAGED));
        Path blank = Files.writeString(folder.resolve("blank"), " \n");
        assertThat(words(way, document(blank, "blank.txt"))).isEqualTo(unread(Reason.NO_WORDS));
    }

    @ParameterizedTest
    @EnumSource
    void a_recording_is_listened_to(Way way) throws Exception {
        listener.hears(" When are you open? ");
        assertThat(words(way, recording("OggS")))
                .isEqualTo(new FileWords.Words("When are you open?"));
        assertThat(listener.heard().getLast())
                .isEqualTo(new TranscriptionServer.Heard("audio_file.ogg", "large", "OggS"));
        listener.hears("");
        assertThat(words(way, recording("OggS"))).isEqualTo(unread(Reason.NO_WORDS));
    }

    @ParameterizedTest
    @EnumSource
    void a_recording_that_the_server_cannot_take_is_told_apart_from_a_server_that_fails(Way way)
            throws Exception {
        listener.refuses(400, 413, 500);
        assertThat(words(way, recording("?"))).isEqualTo(unread(Reason.DAMAGED));
        assertThat(words(way, recording("?"))).isEqualTo(unread(Reason.TOO_LARGE));
        assertThatThrownBy(() -> words(way, recording("?")))
                .isInstanceOf(AiCoreUnavailableException.class);
    }

    @Test
    void a_recording_where_nobody_listens_cannot_be_read() throws Exception {
        Transcription none =
                new Transcription(
                        new TranscriptionConfig(
                                Optional.empty(),
                                Optional.empty(),
                                "large",
                                Duration.ofSeconds(1)));
        assertThat(none.words(recording("OggS"))).isEqualTo(unread(Reason.NOT_POSSIBLE));
    }

    @Test
    void a_file_that_is_too_large_is_refused_by_the_api() {
        try (ApiClient admin = ApiClient.admin(program)) {
            for (int bytes : List.of((20 << 20) + 1, (32 << 20) + 1)) {
                ApiClient.problem(
                        admin.post("/api/v1/files/words?name=a.txt", "x".repeat(bytes)),
                        413,
                        "too_large");
            }
        }
    }

    private FileWords words(Way way, SentFile file) throws InterruptedException {
        return files(way).words(file);
    }

    private SentFile recording(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("voice"), content);
        return new SentFile(file, true, Optional.empty(), Optional.of("audio/ogg; codecs=opus"));
    }

    private static SentFile document(Path file, String name) {
        return new SentFile(file, false, Optional.of(name), Optional.empty());
    }

    private static FileWords unread(Reason reason) {
        return new FileWords.Unread(reason);
    }
}
