package dev.parley.ai.file;

import dev.parley.assistant.FileWords;
import dev.parley.assistant.SentFile;
import dev.parley.assistant.SentFiles;
import jakarta.inject.Singleton;

/** Reads documents and listens to recordings in this process. */
@Singleton
final class ReadFiles implements SentFiles {

    private final ReadDocuments documents;
    private final Transcription transcription;

    ReadFiles(ReadDocuments documents, Transcription transcription) {
        this.documents = documents;
        this.transcription = transcription;
    }

    @Override
    public FileWords words(SentFile file) {
        return file.spoken() ? transcription.words(file) : documents.words(file);
    }
}
