package dev.parley.deploy.http;

import dev.parley.channel.Reception;
import dev.parley.deploy.role.RunningRoles;
import dev.parley.redis.RedisLink;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether this process can do its work now. */
@Singleton
final class Readiness {

    private static final int PATIENCE_SECONDS = 1;

    /**
     * What was found.
     *
     * @param status {@code UP}: all is well; {@code DEGRADED}: Redis is away, work goes on, slower;
     *     {@code DOWN}
     * @param database {@code UP} or {@code DOWN}
     * @param redis {@code UP} or {@code DOWN}
     * @param roles each role of this process: {@code UP} or {@code DOWN}
     * @param channels what keeps this process from receiving, by channel; no reason not to give it
     *     other work
     */
    record Report(
            String status,
            String database,
            String redis,
            Map<String, String> roles,
            Map<String, String> channels) {

        boolean isReady() {
            return !status.equals("DOWN");
        }
    }

    private final JdbcPing database;
    private final RedisLink redis;
    private final RunningRoles roles;
    private final Collection<Reception> receptions;

    Readiness(
            JdbcPing database,
            RedisLink redis,
            RunningRoles roles,
            Collection<Reception> receptions) {
        this.database = database;
        this.redis = redis;
        this.roles = roles;
        this.receptions = receptions;
    }

    Report look() {
        boolean databaseUp = database.answers();
        boolean redisUp = redisAnswers();
        String status = !databaseUp || !roles.areRunning() ? "DOWN" : redisUp ? "UP" : "DEGRADED";
        Map<String, String> states = new TreeMap<>();
        roles.names().forEach(role -> states.put(role, word(roles.areRunning())));
        return new Report(status, word(databaseUp), word(redisUp), states, troubles());
    }

    private Map<String, String> troubles() {
        Map<String, String> troubles = new TreeMap<>();
        receptions.forEach(reception ->
                reception
                        .trouble()
                        .ifPresent(reason -> troubles.put(reception.channel().toString(), reason)));
        return troubles;
    }

    private boolean redisAnswers() {
        try {
            return redis.commands().isPresent()
                    && redis.commands().get().ping().get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                            != null;
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
