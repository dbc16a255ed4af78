package dev.parley.ai.model;

import dev.parley.assistant.ModelName;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry's table. What an operator says of a model wins over configuration, and that over
 * what a server offers. Safe for use by many threads.
 */
@Singleton
public final class JdbcModels {

    private static final String INSERT =
            """
            INSERT INTO model (name, provider, remote_name, endpoint, purpose, slots, total_limit_millis, fallback_order, origin,
                               format, quantisation, context_length, bytes)
            VALUES (:name, :provider, :remoteName, :endpoint, :purpose, :slots, :totalLimit, :fallbackOrder, :origin,
                    :format, :quantisation, :contextLength, :bytes)
            """;

    private static final String SEED =
            INSERT
                    + """
                    ON CONFLICT (name) DO UPDATE
                       SET endpoint = excluded.endpoint, slots = excluded.slots, total_limit_millis = excluded.total_limit_millis,
                           fallback_order = excluded.fallback_order, origin = excluded.origin
                     WHERE model.origin <> 'operator' AND excluded.origin = 'configuration'
                    """;

    private static final String REGISTER =
            INSERT
                    + """
                    ON CONFLICT (name) DO UPDATE
                       SET endpoint = excluded.endpoint, purpose = excluded.purpose, slots = excluded.slots,
                           total_limit_millis = excluded.total_limit_millis, fallback_order = excluded.fallback_order,
                           origin = excluded.origin, format = coalesce(excluded.format, model.format),
                           quantisation = coalesce(excluded.quantisation, model.quantisation),
                           context_length = coalesce(excluded.context_length, model.context_length),
                           bytes = coalesce(excluded.bytes, model.bytes)
                     WHERE model.origin = 'server'
                    """;

    private static final String FORGET =
            """
            DELETE FROM model
             WHERE provider = :provider AND origin = 'server' AND NOT (remote_name = ANY (:served))
            """;

    /** Rows that say so already are left alone: this is done every half minute. */
    private static final String DESCRIBE =
            """
            UPDATE model
               SET format = coalesce(:format, format), quantisation = coalesce(:quantisation, quantisation),
                   context_length = coalesce(:contextLength, context_length), bytes = coalesce(:bytes, bytes),
                   loaded_at = CASE WHEN :loaded THEN coalesce(loaded_at, :now::timestamptz) END
             WHERE provider = :provider AND remote_name = :remoteName AND endpoint IS NULL
               AND (format, quantisation, context_length, bytes, loaded_at IS NOT NULL)
                   IS DISTINCT FROM
                   (coalesce(:format, format), coalesce(:quantisation, quantisation),
                    coalesce(:contextLength, context_length), coalesce(:bytes, bytes), :loaded)
            """;

    private static final String ALL =
            """
            SELECT name, provider, remote_name, endpoint, purpose, slots, total_limit_millis, fallback_order, origin,
                   format, quantisation, context_length, bytes, loaded_at, last_used_at,
                   (SELECT passed FROM evaluation
                     WHERE evaluation.model = name
                       AND embedding_space = (SELECT embedding_space FROM knowledge_state)
                     ORDER BY id DESC LIMIT 1) AS passed
              FROM model ORDER BY name
            """;

    private static final String USED =
            """
            UPDATE model SET last_used_at = greatest(last_used_at, :at::timestamptz) WHERE name = :name
            """;

    private static final String LOADED =
            """
            UPDATE model
               SET loaded_at = CASE WHEN :loaded THEN coalesce(loaded_at, :at::timestamptz) END
             WHERE name = :name
            """;

    private static final Logger LOG = LoggerFactory.getLogger(JdbcModels.class);

    private final Jdbi jdbi;
    private final InstantSource clock;

    JdbcModels(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * Makes the table hold what configuration and servers say: new models come in, those that a
     * server has no more go, limits that somebody chose stay.
     *
     * @param seeds those of the configuration
     * @param served all that a server offers, for each that could be asked
     * @return all models; empty when the database is away
     */
    Optional<List<ModelRecord>> bringUpToDate(
            List<RegisteredModel> seeds, Map<Provider, List<Listing.Offer>> served) {
        try {
            return Optional.of(
                    jdbi.inTransaction(handle -> {
                        upsert(handle, seeds, Origin.CONFIGURATION);
                        served.forEach((provider, offers) -> follow(handle, provider, offers));
                        return all(handle);
                    }));
        } catch (JdbiException failure) {
            LOG.warn("the model registry could not be read: {}", failure.getMessage());
            return Optional.empty();
        }
    }

    /** All rows that this version can read, by name. */
    public List<ModelRecord> all() {
        return jdbi.withHandle(JdbcModels::all);
    }

    /**
     * Registers a model for an operator; one that only its server named becomes the operator's.
     *
     * @return false where configuration or an operator has registered it before
     */
    public boolean register(RegisteredModel model) {
        return jdbi.withHandle(handle ->
                bind(handle.prepareBatch(REGISTER), model, Origin.OPERATOR).add().execute()[0])
                > 0;
    }

    /** Removes a row, if there is one. */
    public void remove(ModelName name) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM model WHERE name = ?", name.value()));
    }

    /** Notes that a model answered; while the database is away it is noted the next time. */
    void used(ModelName name, Instant at) {
        try {
            jdbi.useHandle(handle ->
                    handle.createUpdate(USED).bind("name", name.value()).bind("at", at).execute());
        } catch (JdbiException failure) {
            LOG.debug("the last use of {} could not be noted: {}", name, failure.getMessage());
        }
    }

    /** Notes that a model was loaded into its server's memory, or taken out of it. */
    public void loaded(ModelName name, boolean loaded) {
        jdbi.useHandle(handle ->
                handle.createUpdate(LOADED)
                        .bind("name", name.value())
                        .bind("loaded", loaded)
                        .bind("at", clock.instant())
                        .execute());
    }

    private void follow(Handle handle, Provider provider, List<Listing.Offer> offers) {
        String[] names = offers.stream().map(Listing.Offer::remoteName).toArray(String[]::new);
        handle.createUpdate(FORGET)
                .bind("provider", provider.code())
                .bind("served", names)
                .execute();
        List<RegisteredModel> served =
                offers.stream()
                        .map(offer ->
                                RegisteredModel.served(
                                        provider,
                                        offer.remoteName(),
                                        offer.purpose(),
                                        offer.details()))
                        .toList();
        upsert(handle, served, Origin.SERVER);
        describe(handle, provider, offers);
    }

    private void describe(Handle handle, Provider provider, List<Listing.Offer> offers) {
        if (offers.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(DESCRIBE);
        for (Listing.Offer offer : offers) {
            details(batch, offer.details())
                    .bind("provider", provider.code())
                    .bind("remoteName", offer.remoteName())
                    .bind("loaded", offer.loaded())
                    .bind("now", clock.instant())
                    .add();
        }
        batch.execute();
    }

    private static List<ModelRecord> all(Handle handle) {
        return handle.createQuery(ALL).map((row, _) -> JdbcModelRow.read(row)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static void upsert(Handle handle, List<RegisteredModel> models, Origin origin) {
        if (models.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(SEED);
        models.forEach(model -> bind(batch, model, origin).add());
        batch.execute();
    }

    private static PreparedBatch bind(PreparedBatch batch, RegisteredModel model, Origin origin) {
        return details(batch, model.details())
                .bind("name", model.name().value())
                .bind("provider", model.provider().code())
                .bind("remoteName", model.remoteName())
                .bind("endpoint", model.endpoint().map(URI::toString))
                .bind("purpose", model.purpose().code())
                .bind("slots", model.limits().slots())
                .bind("totalLimit", model.limits().total().map(Duration::toMillis))
                .bind("fallbackOrder", model.fallbackOrder())
                .bind("origin", origin.code());
    }

    private static PreparedBatch details(PreparedBatch batch, ModelDetails details) {
        return batch.bind("format", details.format())
                .bind("quantisation", details.quantisation())
                .bind("contextLength", details.contextLength())
                .bind("bytes", details.bytes());
    }
}
