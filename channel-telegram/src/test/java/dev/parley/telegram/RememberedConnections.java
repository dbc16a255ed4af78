package dev.parley.telegram;

import dev.parley.telegram.business.BusinessConnection;
import dev.parley.telegram.business.BusinessConnections;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Business connections in memory. */
@Singleton
@Primary
public final class RememberedConnections implements BusinessConnections {

    private final Map<String, BusinessConnection> known = new ConcurrentHashMap<>();

    @Override
    public void keep(BusinessConnection connection) {
        known.put(connection.id(), connection);
    }

    @Override
    public Optional<BusinessConnection> find(String id) {
        return Optional.ofNullable(known.get(id));
    }
}
