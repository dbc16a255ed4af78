package dev.parley.templates.practice;

import dev.parley.template.MessageTemplate;
import dev.parley.template.TemplateShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder of templates, and what Parley reads in it.
 *
 * @param path where it is
 * @param templates reads it
 */
record Folder(Path path, TemplateFolder templates) {

    /** A template that is in order; tests change a line of it. */
    static final String SOUND =
            """
            ---
            id: visit
            version: 1
            language: en
            purpose: reminder
            channels: [telegram, whatsapp]
            variables:
              name: {type: name, sample: Ana}
              day: {type: date, sample: 2026-03-14}
            ---
            Dear **{{name}}**,

            we see you on {{ day }}.
            """;

    static Folder at(Path path) {
        return new Folder(path, new TemplateFolder(new TemplatesConfig(Optional.of(path))));
    }

    void write(String name, String text) {
        try {
            Files.writeString(path.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    TemplateShelf shelf() {
        return templates.shelf();
    }

    /** The only template there is. */
    MessageTemplate only() {
        if (shelf().templates().size() != 1 || !shelf().wrong().isEmpty()) {
            throw new AssertionError(shelf());
        }
        return shelf().templates().getFirst();
    }

    /** What is wrong with the only file there is. */
    List<String> problems() {
        return shelf().wrong().getFirst().problems();
    }
}
