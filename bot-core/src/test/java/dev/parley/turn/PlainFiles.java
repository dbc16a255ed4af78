package dev.parley.turn;

import dev.parley.assistant.FileWords;
import dev.parley.assistant.SentFile;
import dev.parley.assistant.SentFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Takes every file for text, and an empty one for one without words. */
final class PlainFiles implements SentFiles {

    @Override
    public FileWords words(SentFile file) {
        try {
            String text = Files.readString(file.content());
            return text.isBlank()
                    ? new FileWords.Unread(FileWords.Reason.NO_WORDS)
                    : new FileWords.Words(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
