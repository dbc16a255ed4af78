package dev.parley.mail.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.testservers.LoopbackServer;
import dev.parley.testservers.Reply;
import jakarta.mail.AuthenticationFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token is fetched when one is needed, and no more often. */
final class AccessTokensTest {

    private final List<String> forms = new CopyOnWriteArrayList<>();
    private final AtomicReference<Map<String, Object>> answer =
            new AtomicReference<>(Map.of("access_token", "one", "expires_in", 3600));
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-20T10:00:00Z"));
    private final LoopbackServer provider =
            LoopbackServer.start(request -> {
                forms.add(request.body());
                return Reply.json(
                        answer.get().containsKey("error") ? 400 : 200,
                        new ObjectMapper().valueToTree(answer.get()));
            });

    @AfterEach
    void close() {
        provider.close();
    }

    private AccessTokens tokens(Optional<String> refreshToken) {
        return new AccessTokens(
                new OAuthConfig(
                        Optional.of(provider.url()),
                        Optional.of("client"),
                        Optional.of("s&cret"),
                        refreshToken,
                        Optional.of("https://mail.example/.default")),
                now::get);
    }

    @Test
    void a_token_is_used_until_shortly_before_its_end() throws Exception {
        try (AccessTokens tokens = tokens(Optional.empty())) {
            assertThat(tokens.current()).isEqualTo("one");
            answer.set(Map.of("access_token", "two"));
            now.set(now.get().plus(Duration.ofMinutes(57)));
            assertThat(tokens.current()).isEqualTo("one");
            now.set(now.get().plus(Duration.ofMinutes(2)));
            assertThat(tokens.current()).isEqualTo("two");
        }
        assertThat(forms)
                .hasSize(2)
                .allMatch(form -> form.contains("grant_type=client_credentials"))
                .allMatch(form -> form.contains("client_secret=s%26cret"));
    }

    @Test
    void a_token_that_a_mail_server_refuses_is_not_used_again() throws Exception {
        try (AccessTokens tokens = tokens(Optional.of("consent"))) {
            tokens.current();
            answer.set(Map.of("access_token", "two"));
            tokens.refused();
            assertThat(tokens.current()).isEqualTo("two");
        }
        assertThat(forms.getLast()).contains("grant_type=refresh_token&refresh_token=consent");
    }

    @Test
    void a_provider_that_refuses_is_told_like_a_wrong_password() {
        answer.set(Map.of("error", "invalid_grant"));
        try (AccessTokens tokens = tokens(Optional.of("withdrawn"))) {
            assertThatThrownBy(tokens::current)
                    .isInstanceOfSatisfying(
                            AuthenticationFailedException.class,
                            refused ->
                                    assertThat(MailFault.of("IMAP", refused))
                                            .matches(MailFault::needsOperator)
                                            .extracting(MailFault::reason)
                                            .asString()
                                            .contains("OAuth2"))
                    .hasMessageContaining("invalid_grant");
        }
    }
}
