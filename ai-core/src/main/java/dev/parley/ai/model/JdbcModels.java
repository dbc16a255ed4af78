package dev.parley.ai.model;

import dev.parley.ai.model.RegisteredModel.Limits;
import dev.parley.ai.model.RegisteredModel.Purpose;
import dev.parley.assistant.ModelName;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registry's table. What configuration says of a model wins over what a server offers. */
@Singleton
final class JdbcModels {

    private static final String SEED =
            """
            INSERT INTO model (name, provider, remote_name, endpoint, purpose, slots, total_limit_millis, fallback_order, origin)
            VALUES (:name, :provider, :remoteName, :endpoint, :purpose, :slots, :totalLimit, :fallbackOrder, :origin)
            ON CONFLICT (name) DO UPDATE
               SET endpoint = excluded.endpoint, slots = excluded.slots, total_limit_millis = excluded.total_limit_millis,
                   fallback_order = excluded.fallback_order, origin = excluded.origin
             WHERE model.origin <> 'operator' AND excluded.origin = 'configuration'
            """;

    private static final String FORGET =
            """
            DELETE FROM model
             WHERE provider = :provider AND origin = 'server' AND NOT (remote_name = ANY (:served))
            """;

    private static final String ALL =
            """
            SELECT name, provider, remote_name, endpoint, purpose, slots, total_limit_millis, fallback_order
              FROM model ORDER BY name
            """;

    private static final Logger LOG = LoggerFactory.getLogger(JdbcModels.class);

    private final Jdbi jdbi;

    JdbcModels(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Makes the table hold what configuration and servers say: new models come in, those that a
     * server has no more go, limits that somebody chose stay.
     *
     * @param seeds those of the configuration
     * @param served all that a server offers, for each that could be asked
     * @return all models; empty when the database is away
     */
    Optional<List<RegisteredModel>> bringUpToDate(
            List<RegisteredModel> seeds, Map<Provider, List<RegisteredModel>> served) {
        try {
            return Optional.of(
                    jdbi.inTransaction(handle -> {
                        upsert(handle, seeds, "configuration");
                        served.forEach((provider, models) -> follow(handle, provider, models));
                        return all(handle);
                    }));
        } catch (JdbiException failure) {
            LOG.warn("the model registry could not be read: {}", failure.getMessage());
            return Optional.empty();
        }
    }

    private static void follow(Handle handle, Provider provider, List<RegisteredModel> served) {
        String[] names = served.stream().map(RegisteredModel::remoteName).toArray(String[]::new);
        handle.createUpdate(FORGET)
                .bind("provider", provider.code())
                .bind("served", names)
                .execute();
        upsert(handle, served, "server");
    }

    private static List<RegisteredModel> all(Handle handle) {
        return handle.createQuery(ALL).map((row, _) -> model(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static void upsert(Handle handle, List<RegisteredModel> models, String origin) {
        if (models.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(SEED);
        for (RegisteredModel model : models) {
            batch.bind("name", model.name().value())
                    .bind("provider", model.provider().code())
                    .bind("remoteName", model.remoteName())
                    .bind("endpoint", model.endpoint().map(URI::toString))
                    .bind("purpose", model.purpose().name().toLowerCase(Locale.ROOT))
                    .bind("slots", model.limits().slots())
                    .bind("totalLimit", model.limits().total().map(Duration::toMillis))
                    .bind("fallbackOrder", model.fallbackOrder())
                    .bind("origin", origin)
                    .add();
        }
        batch.execute();
    }

    /** Empty where provider or purpose are a newer version's: this one cannot ask such a model. */
    private static Optional<RegisteredModel> model(ResultSet row) throws SQLException {
        Optional<Provider> provider = word(Provider.values(), row.getString("provider"));
        Optional<Purpose> purpose = word(Purpose.values(), row.getString("purpose"));
        return provider.isPresent() && purpose.isPresent()
                ? Optional.of(model(row, provider.get(), purpose.get()))
                : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> word(E[] values, String word) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static RegisteredModel model(ResultSet row, Provider provider, Purpose purpose)
            throws SQLException {
        return new RegisteredModel(
                new ModelName(row.getString("name")),
                provider,
                row.getString("remote_name"),
                Optional.ofNullable(row.getString("endpoint")).map(URI::create),
                purpose,
                new Limits(
                        Optional.ofNullable(row.getObject("slots", Integer.class)),
                        Optional.ofNullable(row.getObject("total_limit_millis", Long.class))
                                .map(Duration::ofMillis)),
                Optional.ofNullable(row.getObject("fallback_order", Integer.class)));
    }
}
