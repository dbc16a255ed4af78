package dev.parley.ai.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ai.key.ApiKeyId;
import dev.parley.ai.knowledge.CollectionName;
import dev.parley.ai.knowledge.Reach;
import dev.parley.conversation.ChannelName;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

    private static final String VALID =
            """
            version: 7
            questions:
              max-length: 500
            emergency:
              enabled: false
            answers:
              require-sources: false
              passages: 4
              min-retrieval-support: 0.5
              min-claim-support: 0.7
              min-confidence: 0
            """;

    private final PolicyFactory factory = new PolicyFactory();

    @Test
    void the_shipped_policy_needs_sources_and_knows_emergencies() {
        Policy policy = factory.policy(new PolicyConfig(null));
        assertThat(policy.answers().requireSources()).isTrue();
        assertThat(policy.emergency().enabled()).isTrue();
        assertThat(policy.version()).isPositive();
    }

    @Test
    void a_file_replaces_it(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("policy.yaml"), VALID);
        assertThat(factory.policy(new PolicyConfig(file.toString())))
                .isEqualTo(
                        new Policy(
                                7,
                                new Policy.Questions(500),
                                new Policy.Emergency(false),
                                new Policy.Answers(false, 4, 0.5, 0.7, 0),
                                Policy.Collections.unrestricted()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max-length: 500 | max-length: 0 | questions.max-length is 0, expected 1 to 100000",
                "min-claim-support: 0.7 | min-claim-support: 7 | answers.min-claim-support is 7, expected 0 to 1",
                "passages: 4 | passages: many | answers.passages is missing or has a value of the wrong type",
                "version: 7 | version: '7' | version is missing or has a value of the wrong type",
                "enabled: false | enabled: | emergency.enabled is missing or has a value of the wrong type",
                "version: 7 | '\"' | no YAML"
            })
    void a_wrong_file_stops_the_start_with_one_line_that_names_what_is_wrong(
            String right, String wrong, String message) {
        assertThatThrownBy(() -> PolicyFile.read(VALID.replace(right, wrong), "policy.yaml"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(message)
                .hasMessageStartingWith("policy.yaml: ")
                .message()
                .hasLineCount(1);
    }

    @Test
    void collections_are_bounded_by_channel_and_by_key() {
        Policy.Collections collections =
                PolicyFile.read(
                                VALID
                                        + """
                                        collections:
                                          channels:
                                            telegram: [general, public]
                                          keys:
                                            '0123456789ab': []
                                        """,
                                "policy.yaml")
                        .collections();
        assertThat(collections.ofChannel(new ChannelName("telegram")))
                .isEqualTo(
                        new Reach.Only(
                                Set.of(CollectionName.GENERAL, new CollectionName("public"))));
        assertThat(collections.ofChannel(new ChannelName("web"))).isEqualTo(Reach.everything());
        assertThat(collections.ofKey(new ApiKeyId("0123456789ab"))).isEqualTo(Reach.nothing());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{keys: {website: [general]}, channels: {}} | collections.keys has 'website': an API key's id",
                "{keys: {}, channels: {telegram: [Not a name]}} | collections.channels.telegram: a collection's name",
                "{keys: {}} | collections.channels is missing",
                "{channels: {}, keys: {}, people: {}} | unknown key collections.people"
            })
    void a_wrong_bound_stops_the_start(String collections, String message) {
        assertThatThrownBy(
                        () -> PolicyFile.read(VALID + "collections: " + collections, "policy.yaml"))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining(message)
                .message()
                .hasLineCount(1);
    }

    @Test
    void an_unknown_key_is_named() {
        assertThatThrownBy(() -> PolicyFile.read(VALID + "  speed: 9\n", "policy.yaml"))
                .hasMessage("policy.yaml: unknown key answers.speed");
    }

    @Test
    void a_missing_key_is_named() {
        assertThatThrownBy(() ->
                        PolicyFile.read(VALID.replace("  min-confidence: 0\n", ""), "policy.yaml"))
                .hasMessageContaining("answers.min-confidence");
        assertThatThrownBy(() -> PolicyFile.read("", "policy.yaml"))
                .isInstanceOf(PolicyException.class);
        assertThatThrownBy(() -> PolicyFile.read("- a\n- b", "policy.yaml"))
                .isInstanceOf(PolicyException.class);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> factory.policy(new PolicyConfig("/nowhere/policy.yaml")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("PARLEY_POLICY_FILE /nowhere/policy.yaml");
    }
}
