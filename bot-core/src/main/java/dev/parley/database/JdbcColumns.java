package dev.parley.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Binds many rows to one statement, an array for each column, for SQL of the form {@code FROM
 * unnest(:ids, :names)}.
 *
 * @param <S> the statement's type
 * @param <T> a row
 */
public final class JdbcColumns<S extends SqlStatement<S>, T> {

    private final S statement;
    private final List<T> rows;

    private JdbcColumns(S statement, List<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    /** Rows to bind to a statement. */
    public static <S extends SqlStatement<S>, T> JdbcColumns<S, T> of(S statement, List<T> rows) {
        return new JdbcColumns<>(statement, rows);
    }

    public JdbcColumns<S, T> uuid(String name, Function<T, @Nullable UUID> value) {
        return bind(name, "uuid", value);
    }

    public JdbcColumns<S, T> text(String name, Function<T, String> value) {
        return bind(name, "text", value);
    }

    /** A column of texts with gaps. */
    public JdbcColumns<S, T> optionalText(String name, Function<T, Optional<String>> value) {
        return bind(name, "text", row -> value.apply(row).orElse(null));
    }

    public JdbcColumns<S, T> number(String name, Function<T, Long> value) {
        return bind(name, "bigint", value);
    }

    /** A column of numbers with gaps. */
    public JdbcColumns<S, T> optionalNumber(String name, Function<T, Optional<Long>> value) {
        return bind(name, "bigint", row -> value.apply(row).orElse(null));
    }

    public JdbcColumns<S, T> flag(String name, Function<T, Boolean> value) {
        return bind(name, "boolean", value);
    }

    /** A column of points in time with gaps. */
    public JdbcColumns<S, T> optionalTime(String name, Function<T, Optional<Instant>> value) {
        return bind(
                name,
                "timestamptz",
                row -> value.apply(row).map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
    }

    /** A point in time that a row may or may not hold. */
    public static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    /** The statement, with the columns bound. */
    public S statement() {
        return statement;
    }

    private JdbcColumns<S, T> bind(
            String name, String type, Function<T, ? extends @Nullable Object> value) {
        Object[] column = rows.stream().map(value).toArray();
        // Past Jdbi's search for who can bind what, which takes longer than the binding.
        statement.bind(name, (position, prepared, _) -> set(prepared, position, type, column));
        return this;
    }

    private static void set(PreparedStatement prepared, int position, String type, Object[] column)
            throws SQLException {
        prepared.setArray(position, prepared.getConnection().createArrayOf(type, column));
    }
}
