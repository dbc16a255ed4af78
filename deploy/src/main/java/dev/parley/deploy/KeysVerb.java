package dev.parley.deploy;

import dev.parley.ai.key.ApiKey;
import dev.parley.ai.key.ApiKeyId;
import dev.parley.ai.key.ApiKeys;
import dev.parley.ai.key.IssuedKey;
import dev.parley.ai.key.Network;
import dev.parley.ai.key.NewKey;
import dev.parley.ai.key.Scope;
import dev.parley.operator.Operator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets an operator look after the API keys. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[list|create|rotate|revoke]",
        description = {
            "Lists the API keys; makes one, gives one a new secret, or revokes one.",
            "The text of a key is shown once, when it is made or rotated."
        })
final class KeysVerb implements Callable<Integer> {

    private final ProgramParts program;
    private final Console console;

    @Spec private @Nullable CommandSpec spec;

    KeysVerb(ProgramParts program) {
        this.program = program;
        this.console = program.console();
    }

    @Override
    public Integer call() throws IOException {
        return list();
    }

    @Command(
            name = "list",
            description = "All keys, oldest first.",
            mixinStandardHelpOptions = true)
    int list() throws IOException {
        return program.lend(parts -> {
            Instant now = parts.getBean(InstantSource.class).instant();
            List<ApiKey> keys = parts.getBean(ApiKeys.class).all();
            if (keys.isEmpty()) {
                console.say("There are no API keys besides the admin key.");
            }
            keys.forEach(key -> console.say(line(key, now)));
            return 0;
        });
    }

    /** The scopes that there are, for the help. */
    static final class ScopeNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Scope.values()).map(Scope::code).iterator();
        }
    }

    private static String line(ApiKey key, Instant now) {
        return "%s  %-8s %6d/min  last used %-27s  %s  (%s)"
                .formatted(
                        key.id(),
                        state(key, now),
                        key.callsPerMinute(),
                        key.lastUsedAt().map(Instant::toString).orElse("never"),
                        key.name(),
                        key.scopes().stream()
                                .sorted()
                                .map(Scope::code)
                                .collect(Collectors.joining(",")));
    }

    private static String state(ApiKey key, Instant now) {
        if (key.revokedAt().isPresent()) {
            return "revoked";
        }
        return key.isExpired(now) ? "expired" : "usable";
    }

    @Command(name = "create", description = "Makes a key.", mixinStandardHelpOptions = true)
    int create(
            @Parameters(paramLabel = "<name>", description = "What people know it by.") String name,
            @Option(
                            names = "--scopes",
                            required = true,
                            split = ",",
                            paramLabel = "<scope>",
                            completionCandidates = ScopeNames.class,
                            description =
                                    "What it may be used for, some of ${COMPLETION-CANDIDATES}.")
                    List<String> scopes,
            @Option(
                            names = "--per-minute",
                            defaultValue = "" + NewKey.USUAL_CALLS_PER_MINUTE,
                            paramLabel = "<calls>",
                            description = "How often it may be used (default: ${DEFAULT-VALUE}).")
                    int perMinute,
            @Option(
                            names = "--days",
                            paramLabel = "<days>",
                            description =
                                    "For how long it may be used; without it, until it is revoked.")
                    @Nullable Integer days,
            @Option(
                            names = "--from",
                            split = ",",
                            paramLabel = "<network>",
                            description = "Where from, as 192.0.2.0/24; without it, from anywhere.")
                    @Nullable List<String> networks)
            throws IOException {
        if (days != null && days < 1) {
            throw wrong("--days is " + days + ": expected 1 or more");
        }
        NewKey endless =
                checked(() ->
                        new NewKey(
                                name,
                                scopes(scopes),
                                perMinute,
                                Optional.ofNullable(networks).orElse(List.of()).stream()
                                        .map(Network::parse)
                                        .toList(),
                                Optional.empty()));
        return program.lend(parts -> {
            Instant now = parts.getBean(InstantSource.class).instant();
            NewKey wanted = days == null ? endless : endless.until(now.plus(Duration.ofDays(days)));
            return shown(parts.getBean(ApiKeys.class).create(wanted, Operator.COMMAND_LINE));
        });
    }

    private static Set<Scope> scopes(List<String> codes) {
        return codes.stream()
                .map(String::strip)
                .map(code ->
                        Scope.of(code)
                                .orElseThrow(() ->
                                        new IllegalArgumentException(
                                                "\"%s\" is no scope: expected some of %s"
                                                        .formatted(
                                                                code,
                                                                Arrays.toString(Scope.values())))))
                .collect(Collectors.toSet());
    }

    @Command(
            name = "rotate",
            description = "Gives a key a new secret; the one before works on for a while.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Parameters(paramLabel = "<id>") String id,
            @Option(
                            names = "--overlap-hours",
                            defaultValue = "24",
                            paramLabel = "<hours>",
                            description =
                                    "How long the earlier secret works on, 0 to 720 (default: ${DEFAULT-VALUE}).")
                    int hours)
            throws IOException {
        ApiKeyId wanted = checked(() -> new ApiKeyId(id));
        if (hours < 0 || hours > ApiKeys.LONGEST_OVERLAP.toHours()) {
            throw wrong("--overlap-hours is " + hours + ": expected 0 to 720");
        }
        return program.lend(parts ->
                parts.getBean(ApiKeys.class)
                        .rotate(wanted, Duration.ofHours(hours), Operator.COMMAND_LINE)
                        .map(this::shown)
                        .orElseGet(() -> missing(wanted)));
    }

    @Command(name = "revoke", description = "Ends a key for good.", mixinStandardHelpOptions = true)
    int revoke(@Parameters(paramLabel = "<id>") String id) throws IOException {
        ApiKeyId wanted = checked(() -> new ApiKeyId(id));
        return program.lend(parts -> {
            boolean found = parts.getBean(ApiKeys.class).revoke(wanted, Operator.COMMAND_LINE);
            if (found) {
                console.say("API key " + wanted + " is revoked; within 5 s nobody can use it.");
            }
            return found ? 0 : missing(wanted);
        });
    }

    private int shown(IssuedKey issued) {
        console.say("API key " + issued.key().id() + ", shown this once:");
        console.say(issued.text().text());
        return 0;
    }

    private int missing(ApiKeyId id) {
        console.fail(
                "There is no usable API key "
                        + id
                        + "; \"parley keys list\" lists those there are.");
        return 1;
    }

    /** Makes a value from what was typed. */
    private interface Reading<T> {
        T read();
    }

    private <T> T checked(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IllegalArgumentException failure) {
            throw wrong(String.valueOf(failure.getMessage()));
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }
}
