package dev.parley.operator;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.PersonAddress;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The table {@code operator_menu}. */
@Singleton
final class JdbcOperatorMenus implements OperatorMenus {

    private static final String SHOWN = "SELECT person FROM operator_menu WHERE channel = :channel";

    private static final String SHOW =
            """
            INSERT INTO operator_menu (channel, person) VALUES (:channel, :person)
            ON CONFLICT (channel, person) DO NOTHING
            """;

    private static final String HIDE =
            "DELETE FROM operator_menu WHERE channel = :channel AND person = :person";

    private final Jdbi jdbi;

    JdbcOperatorMenus(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Set<PersonAddress> shown(ChannelName channel) {
        return jdbi.withHandle(handle ->
                handle
                        .createQuery(SHOWN)
                        .bind("channel", channel.value())
                        .mapTo(String.class)
                        .stream()
                        .map(person -> new PersonAddress(channel, person))
                        .collect(Collectors.toSet()));
    }

    @Override
    public void show(PersonAddress operator) {
        update(SHOW, operator);
    }

    @Override
    public void hide(PersonAddress operator) {
        update(HIDE, operator);
    }

    private void update(String sql, PersonAddress operator) {
        jdbi.useHandle(handle ->
                handle.createUpdate(sql)
                        .bind("channel", operator.channel().value())
                        .bind("person", operator.value())
                        .execute());
    }
}
