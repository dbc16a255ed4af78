package dev.parley.deploy.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.deploy.problem.CannotStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path temporary;

    @Test
    void a_new_folder_is_for_its_owner_alone() throws IOException {
        DataFolder folder = DataFolder.open(temporary.resolve("a/b"));
        assertThat(Files.getPosixFilePermissions(folder.path()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(CannotStartException.class)
                .hasMessage(
                        "PARLEY_DATA_DIR: the folder %s cannot be made by this user: expected a folder to write to"
                                .formatted(file.resolve("data")));
    }

    @Test
    void a_secret_is_made_once_and_for_its_owner_alone() throws IOException {
        DataFolder folder = DataFolder.open(temporary);
        Secret made = folder.secret("key", Secret::random);
        Secret read = folder.secret("key", () -> "another");
        assertThat(made.fresh()).isTrue();
        assertThat(read).isEqualTo(new Secret(made.value(), false));
        assertThat(Files.getPosixFilePermissions(folder.path().resolve("secrets/key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void only_one_holds_the_lock() throws IOException {
        DataFolder folder = DataFolder.open(temporary);
        try (FolderLock first = FolderLock.tryTake(folder).orElseThrow()) {
            first.note("first");
            assertThat(FolderLock.tryTake(folder)).isEmpty();
            assertThat(FolderLock.noteOfHolder(folder)).isEqualTo("first");
        }
        FolderLock.tryTake(folder).orElseThrow().close();
    }
}
