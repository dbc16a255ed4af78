package dev.parley.ai.model;

import dev.parley.ai.model.RegisteredModel.Limits;
import dev.parley.ai.model.RegisteredModel.Purpose;
import dev.parley.assistant.ModelName;
import dev.parley.database.JdbcColumns;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A row of the registry's table, read. */
final class JdbcModelRow {

    private static final int LOADED_AT = 14;
    private static final int LAST_USED_AT = 15;

    private JdbcModelRow() {}

    /**
     * Empty where provider, purpose or origin are a newer version's: this one cannot ask such a
     * model.
     */
    static Optional<ModelRecord> read(ResultSet row) throws SQLException {
        Optional<Provider> provider = word(Provider.values(), row.getString("provider"));
        Optional<Purpose> purpose = word(Purpose.values(), row.getString("purpose"));
        Optional<Origin> origin = word(Origin.values(), row.getString("origin"));
        if (provider.isEmpty() || purpose.isEmpty() || origin.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ModelRecord(
                        model(row, provider.get(), purpose.get()),
                        origin.get(),
                        JdbcColumns.time(row, LOADED_AT),
                        JdbcColumns.time(row, LAST_USED_AT),
                        Optional.ofNullable(row.getObject("passed", Boolean.class))));
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
                Optional.ofNullable(row.getObject("fallback_order", Integer.class)),
                new ModelDetails(
                        Optional.ofNullable(row.getString("format")),
                        Optional.ofNullable(row.getString("quantisation")),
                        Optional.ofNullable(row.getObject("context_length", Integer.class)),
                        Optional.ofNullable(row.getObject("bytes", Long.class))));
    }
}
