package dev.parley.template;

import dev.parley.conversation.ChannelName;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table {@code provider_template}. */
@Singleton
final class JdbcProviderDecisions implements ProviderDecisions {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcProviderDecisions.class);

    private static final String NOTE =
            """
            INSERT INTO provider_template AS p (channel, name, language, state, told_at)
            VALUES (:channel, :name, :language, :state, :at::timestamptz)
            ON CONFLICT (channel, name, language) DO UPDATE
            SET state = excluded.state, told_at = excluded.told_at
            WHERE p.told_at <= excluded.told_at
            """;

    private static final String STATE =
            """
            SELECT state FROM provider_template
            WHERE channel = :channel AND name = :name AND language = :language
            """;

    private final Jdbi jdbi;

    JdbcProviderDecisions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Always in the same order, so that two of these never wait for each other. */
    @Override
    public void note(ChannelName channel, List<ProviderNotice> notices) {
        List<ProviderNotice> ordered =
                notices.stream()
                        .sorted(
                                Comparator.comparing(ProviderNotice::name)
                                        .thenComparing(ProviderNotice::language)
                                        .thenComparing(ProviderNotice::at))
                        .toList();
        if (!ordered.isEmpty()) {
            jdbi.useTransaction(handle -> ordered.forEach(each -> note(handle, channel, each)));
        }
    }

    private static void note(Handle handle, ChannelName channel, ProviderNotice notice) {
        int changed =
                handle.createUpdate(NOTE)
                        .bind("channel", channel.value())
                        .bind("name", notice.name())
                        .bind("language", notice.language())
                        .bind("state", notice.state().word())
                        .bind("at", notice.at())
                        .execute();
        if (changed > 0) {
            LOG.info(
                    "{}: the provider tells that the template {} ({}) is {}",
                    channel,
                    notice.name(),
                    notice.language(),
                    notice.state().word());
        }
    }

    @Override
    public Optional<ProviderState> about(ChannelName channel, String name, String language) {
        return jdbi.withHandle(handle ->
                        handle.createQuery(STATE)
                                .bind("channel", channel.value())
                                .bind("name", name)
                                .bind("language", language)
                                .mapTo(String.class)
                                .findOne())
                .flatMap(ProviderState::named);
    }
}
