package dev.parley.ai.governance.policy;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the policy when the program starts, so that a wrong one stops the start. */
@Factory
final class PolicyFactory {

    private static final String SHIPPED = "policy.yaml";

    @Context
    Policy policy(PolicyConfig config) {
        Optional<Path> file = config.file();
        try {
            return file.isPresent()
                    ? PolicyFile.read(
                            Files.readString(file.get()), "PARLEY_POLICY_FILE " + file.get())
                    : PolicyFile.read(shipped(), "the shipped policy");
        } catch (PolicyException failure) {
            throw new ConfigurationException(failure.getMessage());
        } catch (IOException failure) {
            throw new ConfigurationException(
                    "PARLEY_POLICY_FILE "
                            + file.map(Path::toString).orElse(SHIPPED)
                            + " cannot be read ("
                            + failure.getClass().getSimpleName()
                            + "): expected a policy in YAML");
        }
    }

    private static String shipped() throws IOException {
        try (InputStream policy = PolicyFactory.class.getResourceAsStream(SHIPPED)) {
            if (policy == null) {
                throw new IOException("the program lacks its resource " + SHIPPED);
            }
            return new String(policy.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
