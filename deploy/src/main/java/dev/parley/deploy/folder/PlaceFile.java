package dev.parley.deploy.folder;

import dev.parley.deploy.problem.CannotStartException;
import dev.parley.work.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * A data folder's name among those of all processes that work on one database. It is written once,
 * and where the folder is with it: a copy of the folder, on another machine or beside the first, is
 * another place, so that who starts there takes nothing from who runs on the original.
 */
final class PlaceFile {

    private static final String NAME = "place";
    private static final int LINES = 3;

    private PlaceFile() {}

    /**
     * The name; made where there is none, or none of here.
     *
     * @param host the machine
     */
    static Place read(Path folder, String host) {
        Path file = folder.resolve(NAME);
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            boolean ofHere =
                    lines.size() == LINES
                            && lines.get(1).equals(host)
                            && lines.get(2).equals(folder.toString());
            return ofHere ? new Place(lines.getFirst()) : make(file, host, folder);
        } catch (IOException | IllegalArgumentException failure) {
            throw new CannotStartException(
                    "%s cannot be read or written: expected a file of this user, or none"
                            .formatted(file),
                    failure);
        }
    }

    private static Place make(Path file, String host, Path folder) throws IOException {
        Place place = new Place(UUID.randomUUID().toString());
        Path draft = Files.createTempFile(folder, ".place", "");
        Files.write(draft, List.of(place.value(), host, folder.toString()));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return place;
    }
}
