package dev.parley.telegram.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.inbox.InboxUnavailableException;
import dev.parley.operator.Operators;
import dev.parley.telegram.TelegramChat;
import dev.parley.telegram.api.ApiAnswer;
import dev.parley.telegram.api.BotApi;
import dev.parley.telegram.business.BusinessConnection;
import dev.parley.telegram.business.BusinessConnections;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.business.GetBusinessConnection;

/**
 * Which business connections the bot answers in: those of operators who let it reply. Anybody could
 * connect it to their account; in a stranger's name it says nothing.
 */
@Singleton
final class BusinessRights {

    private static final Logger LOG = LoggerFactory.getLogger(BusinessRights.class);

    private static final List<String> KINDS =
            List.of("business_message", "edited_business_message", "deleted_business_messages");

    private final BusinessConnections connections;
    private final Operators operators;
    private final BotApi api;

    BusinessRights(BusinessConnections connections, Operators operators, BotApi api) {
        this.connections = connections;
        this.operators = operators;
        this.api = api;
    }

    /**
     * Keeps what updates tell of connections, and says in which of those they come from the bot
     * answers.
     *
     * @throws InboxUnavailableException when that cannot be kept or told now
     */
    Set<String> among(List<JsonNode> updates) {
        List<BusinessConnection> told =
                updates.stream()
                        .map(update -> update.path("business_connection"))
                        .flatMap(connection -> read(connection).stream())
                        .toList();
        List<String> named =
                updates.stream().flatMap(BusinessRights::connection).distinct().toList();
        if (told.isEmpty() && named.isEmpty()) {
            return Set.of();
        }
        try {
            told.forEach(connections::keep);
            return named.stream().filter(this::answers).collect(Collectors.toSet());
        } catch (RuntimeException failure) {
            // The same database; Telegram keeps the updates until it is there.
            throw new InboxUnavailableException(failure);
        }
    }

    private boolean answers(String id) {
        return connections
                .find(id)
                .or(() -> ask(id))
                .filter(BusinessConnection::canReply)
                .filter(known -> operators.addresses().contains(TelegramChat.person(known.owner())))
                .isPresent();
    }

    /** One that was made before Parley asked Telegram for such updates. */
    private Optional<BusinessConnection> ask(String id) {
        try {
            ApiAnswer answer =
                    api.call(GetBusinessConnection.builder().businessConnectionId(id).build());
            Optional<BusinessConnection> found =
                    answer instanceof ApiAnswer.Done(JsonNode connection)
                            ? read(connection)
                            : Optional.empty();
            if (found.isEmpty()) {
                LOG.debug("Telegram: a business connection is not known");
            }
            found.ifPresent(connections::keep);
            return found;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<BusinessConnection> read(JsonNode connection) {
        JsonNode owner = connection.path("user").path("id");
        return connection.path("id").isTextual() && owner.canConvertToLong()
                ? Optional.of(
                        new BusinessConnection(
                                connection.path("id").textValue(),
                                owner.longValue(),
                                connection.path("is_enabled").booleanValue()
                                        && connection
                                                .path("rights")
                                                .path("can_reply")
                                                .booleanValue()))
                : Optional.empty();
    }

    private static Stream<String> connection(JsonNode update) {
        return KINDS.stream()
                .map(kind -> update.path(kind).path("business_connection_id").textValue())
                .filter(Objects::nonNull);
    }
}
