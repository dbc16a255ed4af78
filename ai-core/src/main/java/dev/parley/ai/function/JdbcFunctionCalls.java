package dev.parley.ai.function;

import dev.parley.assistant.Effect;
import dev.parley.database.Payloads;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code function_call}. A call's row is written before the call and committed with its
 * result: who comes with the same key meanwhile, in whatever process, waits for it at the unique
 * key. When the first one fails or its process dies nothing is left of it, and the next one does
 * it.
 */
@Singleton
final class JdbcFunctionCalls {

    /** A few at a time: nobody waits for it long, and more go than come. */
    private static final String FORGET =
            """
            DELETE FROM function_call WHERE (caller, idempotency_key) IN
                (SELECT caller, idempotency_key FROM function_call WHERE called_at < :before
                  ORDER BY called_at LIMIT 10 FOR UPDATE SKIP LOCKED)
            """;

    private static final String BEGIN =
            """
            INSERT INTO function_call (caller, idempotency_key, digest, called_at)
            VALUES (:caller, :key, :digest, :at)
            ON CONFLICT (caller, idempotency_key) DO UPDATE
               SET digest = excluded.digest, result = NULL, effect = NULL, called_at = excluded.called_at
             WHERE function_call.called_at < :before
            """;

    private static final String END =
            """
            UPDATE function_call SET result = :result::json, effect = :effect::json
             WHERE caller = :caller AND idempotency_key = :key
            """;

    private static final String FIND =
            """
            SELECT digest, result, effect FROM function_call
             WHERE caller = :caller AND idempotency_key = :key
            """;

    private final Jdbi jdbi;
    private final Payloads payloads;
    private final InstantSource clock;

    JdbcFunctionCalls(Jdbi jdbi, Payloads payloads, InstantSource clock) {
        this.jdbi = jdbi;
        this.payloads = payloads;
        this.clock = clock;
    }

    /**
     * Does the work, or gives what it led to when it was done before.
     *
     * @param kept how long what calls did is kept
     * @param work only what it did is stored: a call that was refused may be tried again
     */
    CallOutcome once(
            CallId id, Duration kept, Supplier<CallOutcome> work, FunctionDefinition function) {
        return jdbi.inTransaction(handle -> {
            Instant now = clock.instant();
            Instant before = now.minus(kept);
            handle.createUpdate(FORGET).bind("before", before).execute();
            if (!begin(handle, id, now, before)) {
                return repeated(handle, id, function);
            }
            CallOutcome outcome = work.get();
            if (outcome instanceof CallOutcome.Done done) {
                end(handle, id, done);
            } else {
                handle.rollback();
            }
            return outcome;
        });
    }

    private static boolean begin(Handle handle, CallId id, Instant now, Instant before) {
        return handle.createUpdate(BEGIN)
                        .bind("caller", id.caller())
                        .bind("key", id.key().value())
                        .bind("digest", id.digest())
                        .bind("at", now)
                        .bind("before", before)
                        .execute()
                == 1;
    }

    private void end(Handle handle, CallId id, CallOutcome.Done done) {
        handle.createUpdate(END)
                .bind("caller", id.caller())
                .bind("key", id.key().value())
                .bind("result", done.result().toString())
                .bind("effect", done.effect().map(payloads::write))
                .execute();
    }

    private CallOutcome repeated(Handle handle, CallId id, FunctionDefinition function) {
        return handle.createQuery(FIND)
                .bind("caller", id.caller())
                .bind("key", id.key().value())
                .map((row, _) ->
                        row.getString("digest").equals(id.digest())
                                ? stored(function, row.getString("result"), row.getString("effect"))
                                : new CallOutcome.KeyReused())
                .findOne()
                .orElseThrow(() ->
                        new IllegalStateException("a stored call was gone within a transaction"));
    }

    private CallOutcome stored(
            FunctionDefinition function, String result, @Nullable String effect) {
        return new CallOutcome.Done(
                function,
                FunctionJson.object(result),
                Optional.empty(),
                Optional.ofNullable(effect).map(json -> payloads.read(json, Effect.class)));
    }
}
