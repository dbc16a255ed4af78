package dev.parley.database;

import io.micronaut.context.exceptions.ConfigurationException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells what a failure of the database means. */
final class JdbcFailure {

    private static final Set<String> CONNECTION = Set.of("08", "53", "57", "58");

    private JdbcFailure() {}

    /**
     * Whether the failure lies in what was written (classes 22 and 23 of the SQLSTATE codes,
     * PostgreSQL's appendix A) or in our own code, and not in the database being away: then another
     * item may succeed where this one failed.
     */
    static boolean isOfTheData(Throwable failure) {
        return sqlState(failure)
                .map(state -> state.startsWith("22") || state.startsWith("23"))
                .orElse(true);
    }

    /**
     * Whether the same transaction may succeed when it is done again at once: a deadlock or a
     * serialisation failure (class 40).
     */
    static boolean isOfTheMoment(Throwable failure) {
        return sqlState(failure).map(state -> state.startsWith("40")).orElse(false);
    }

    /**
     * Whether the database could not be reached or broke off (classes 08, 53, 57 and 58): it may be
     * back in a moment. What was to be committed may have been, so only a transaction that tells by
     * itself whether it was done already may be repeated.
     */
    static boolean isOfTheConnection(Throwable failure) {
        return sqlState(failure)
                .map(state -> state.equals("unknown") || CONNECTION.contains(state.substring(0, 2)))
                .orElse(false);
    }

    /** What an operator is told when a start fails over the database. */
    static RuntimeException atStart(RuntimeException failure) {
        return sqlException(failure)
                .<RuntimeException>map(sql ->
                        new ConfigurationException(
                                "PostgreSQL cannot be used (PARLEY_DATABASE_URL): "
                                        + sql.getMessage(),
                                failure))
                .orElse(failure);
    }

    private static Optional<String> sqlState(Throwable failure) {
        return sqlException(failure)
                .map(sql -> Objects.requireNonNullElse(sql.getSQLState(), "unknown"));
    }

    private static Optional<SQLException> sqlException(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }
}
