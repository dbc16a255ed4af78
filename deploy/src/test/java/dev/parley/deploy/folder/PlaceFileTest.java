package dev.parley.deploy.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.work.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceFileTest {

    @TempDir Path temporary;

    @Test
    void a_folder_is_the_same_place_at_each_start() {
        Place place = PlaceFile.read(temporary, "host");
        assertThat(PlaceFile.read(temporary, "host")).isEqualTo(place);
    }

    @Test
    void a_copy_of_a_folder_is_a_place_of_its_own_on_another_machine_and_beside_the_original()
            throws IOException {
        Path copy = Files.createDirectory(temporary.resolve("copy"));
        Place original = PlaceFile.read(temporary, "host");
        Files.copy(temporary.resolve("place"), copy.resolve("place"));
        assertThat(PlaceFile.read(copy, "host")).isNotEqualTo(original);
        assertThat(PlaceFile.read(temporary, "host")).isEqualTo(original);
        assertThat(PlaceFile.read(temporary, "other-host")).isNotEqualTo(original);
    }

    @Test
    void a_place_that_was_not_written_to_its_end_is_made_anew() throws IOException {
        Files.writeString(temporary.resolve("place"), "abc\n");
        Place place = PlaceFile.read(temporary, "host");
        assertThat(PlaceFile.read(temporary, "host")).isEqualTo(place);
    }
}
