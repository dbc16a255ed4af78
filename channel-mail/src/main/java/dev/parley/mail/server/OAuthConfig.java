package dev.parley.mail.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;

/**
 * How access tokens are fetched, where the mail servers want OAuth2 in place of a password.
 *
 * @param tokenUrl the provider's token endpoint; without it passwords are used
 * @param refreshToken what a person's consent gave; without it the program signs in as itself
 *     (client credentials)
 * @param scope what is asked for, where the provider wants it said
 */
@ConfigurationProperties("parley.mail.oauth")
record OAuthConfig(
        Optional<String> tokenUrl,
        Optional<String> clientId,
        Optional<String> clientSecret,
        Optional<String> refreshToken,
        Optional<String> scope) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "OAuthConfig[" + tokenUrl.orElse("off") + "]";
    }
}
