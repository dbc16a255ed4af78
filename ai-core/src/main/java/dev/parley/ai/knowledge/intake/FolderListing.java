package dev.parley.ai.knowledge.intake;

import dev.parley.ai.knowledge.source.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists the documents of a folder and its sub-folders, in the order of their names. Hidden files,
 * formats that are not known and the folder's own README, which is about the folder, are passed by.
 */
final class FolderListing {

    private final Documents documents;

    FolderListing(Documents documents) {
        this.documents = documents;
    }

    boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    List<ListedFile> of(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            Path name = path.getFileName();
            return List.of(new ListedFile(path, String.valueOf(name), Files.size(path)));
        }
        if (!isFolder(path)) {
            throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
        }
        List<Path> files;
        try (Stream<Path> tree = Files.walk(path)) {
            files = tree.filter(Files::isRegularFile).sorted().toList();
        }
        List<ListedFile> listed = new ArrayList<>();
        for (Path file : files) {
            String name = path.relativize(file).toString().replace('\\', '/');
            if (documents.knows(name) && !isHidden(name) && !name.equalsIgnoreCase("README.md")) {
                listed.add(new ListedFile(file, name, Files.size(file)));
            }
        }
        return listed;
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }
}
