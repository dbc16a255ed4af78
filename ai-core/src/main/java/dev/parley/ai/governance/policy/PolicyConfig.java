package dev.parley.ai.governance.policy;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the policy is ({@code PARLEY_POLICY_FILE}).
 *
 * @param policyFile the file; null: the one shipped with the program
 */
@ConfigurationProperties("parley")
record PolicyConfig(@Nullable String policyFile) {

    Optional<Path> file() {
        return Optional.ofNullable(policyFile).filter(name -> !name.isBlank()).map(Path::of);
    }
}
