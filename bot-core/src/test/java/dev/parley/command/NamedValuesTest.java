package dev.parley.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values as operators type them. */
final class NamedValuesTest {

    @Test
    void a_value_goes_on_until_the_next_name() {
        assertThat(NamedValues.parse("name=Ana Pop day=2026-03-14 \n time=09:30"))
                .contains(Map.of("name", "Ana Pop", "day", "2026-03-14", "time", "09:30"));
        assertThat(NamedValues.parse("text=a = b c")).contains(Map.of("text", "a = b c"));
        assertThat(NamedValues.parse("")).contains(Map.of());
        assertThat(NamedValues.parse("name= day=x")).contains(Map.of("name", "", "day", "x"));
    }

    @Test
    void telephones_may_add_capitals_and_quotation_marks() {
        assertThat(NamedValues.parse("Name=“Ana Pop” day=\"2026-03-14\" who=« Bob »"))
                .contains(Map.of("name", "Ana Pop", "day", "2026-03-14", "who", "Bob"));
    }

    @Test
    void what_has_no_name_or_a_name_twice_is_no_list_of_values() {
        assertThat(NamedValues.parse("Ana day=x")).isEmpty();
        assertThat(NamedValues.parse("Ana")).isEmpty();
        assertThat(NamedValues.parse("a=1 a=2")).isEmpty();
    }
}
