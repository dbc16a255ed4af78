package dev.parley.ai.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema schema = JsonSchema.of(Visit.class);

    record Visit(
            @JsonPropertyDescription("Why.") @NotBlank @Size(max = 20) String reason,
            @Min(1) @Max(8) int guests,
            @Nullable @Max(120) Integer minutesAtMost,
            @Nullable Language language,
            @Nullable LocalDate date,
            Optional<ChannelName> channel,
            List<Guest> names) {}

    record Guest(String name) {}

    @Test
    void a_record_s_components_are_the_fields_in_snake_case() throws IOException {
        assertThat(JSON.readTree(schema.node().toString()))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"type":"object","additionalProperties":false,
                                 "properties":{
                                   "reason":{"type":"string","minLength":1,"maxLength":20,"description":"Why.","pattern":"\\\\S"},
                                   "guests":{"type":"integer","minimum":1,"maximum":8},
                                   "minutes_at_most":{"type":"integer","maximum":120},
                                   "language":{"type":"string","enum":["en","fr","ro"]},
                                   "date":{"type":"string","format":"date"},
                                   "channel":{"type":["string","null"]},
                                   "names":{"type":"array","items":{"type":"object","additionalProperties":false,
                                     "properties":{"name":{"type":"string"}},"required":["name"]}}},
                                 "required":["guests","names","reason"]}
                                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | reason guests names",
                "{'reason':' ','guests':1,'names':[]} | reason",
                "{'reason':'x','guests':0,'names':[]} | guests",
                "{'reason':'x','guests':9,'names':[]} | guests",
                "{'reason':'x','guests':1.5,'names':[]} | guests",
                "{'reason':'x','guests':'1','names':[]} | guests",
                "{'reason':5,'guests':1,'names':[]} | reason",
                "{'reason':'a reason of 21 letters','guests':1,'names':[]} | reason",
                "{'reason':'x','guests':1,'names':[],'language':'de'} | language",
                "{'reason':'x','guests':1,'names':[],'date':'tomorrow'} | date",
                "{'reason':'x','guests':1,'names':[],'minutes_at_most':121} | minutes_at_most",
                "{'reason':'x','guests':1,'names':[{'name':'a'},{}]} | names[1].name",
                "{'reason':'x','guests':1,'names':[],'speed':9,'size':1} | speed size",
                "[] | ''",
                "null | ''"
            })
    void each_wrong_field_is_named(String value, String fields) throws IOException {
        assertThat(schema.faults(JSON.readTree(value.replace('\'', '"'))))
                .extracting(SchemaFault::field)
                .containsExactlyInAnyOrder(fields.replace("''", "").split(" ", -1));
    }

    @Test
    void what_fits_has_no_faults_and_what_may_be_left_out_may_be() throws IOException {
        assertThat(schema.faults(JSON.readTree("{\"reason\":\"x\",\"guests\":1,\"names\":[]}")))
                .isEmpty();
    }

    @Test
    void a_fault_says_what_is_expected_and_not_what_was_sent() throws IOException {
        assertThat(
                        schema.faults(
                                JSON.readTree(
                                        "{\"reason\":\"x\",\"guests\":9,\"names\":[],\"language\":\"Ana Popescu\",\"date\":\"Ana Popescu\"}")))
                .extracting(SchemaFault::problem)
                .noneMatch(problem -> problem.contains("Ana"))
                .anyMatch(problem -> problem.contains("8"))
                .anyMatch(problem -> problem.contains("\"fr\""));
    }
}
