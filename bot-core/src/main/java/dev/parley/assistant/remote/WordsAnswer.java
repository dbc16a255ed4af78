package dev.parley.assistant.remote;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.assistant.FileWords;
import java.util.Optional;

/** What {@code POST /api/v1/files/words} answers. */
record WordsAnswer(@JsonProperty("text") Optional<String> text, Optional<FileWords.Reason> unread) {

    FileWords words() {
        return text.<FileWords>map(FileWords.Words::new)
                .orElseGet(
                        () -> new FileWords.Unread(unread.orElse(FileWords.Reason.NOT_POSSIBLE)));
    }
}
