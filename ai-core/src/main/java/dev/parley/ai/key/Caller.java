package dev.parley.ai.key;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who calls the API.
 *
 * @param name tells one from another, in the audit, too; nothing personal
 * @param scopes what they may do
 * @param key the API key they show; empty for the admin key
 */
public record Caller(String name, Set<Scope> scopes, Optional<ApiKeyId> key) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Whoever shows the admin key: may do everything. */
    public static Caller admin() {
        return new Caller("admin key", EnumSet.allOf(Scope.class), Optional.empty());
    }

    static Caller of(ApiKey key) {
        return new Caller("api key " + key.id(), key.scopes(), Optional.of(key.id()));
    }

    /** What they may do by functions, where they may call any. */
    public Set<Scope> functions() {
        return Scope.ofFunctions(scopes);
    }

    /**
     * What of these scopes they cannot give to somebody, because they do not have it: the first of
     * them, if any.
     */
    public Optional<Scope> lacking(Set<Scope> wanted) {
        boolean calls =
                wanted.contains(Scope.FUNCTIONS_READ) || wanted.contains(Scope.FUNCTIONS_EXECUTE);
        Set<Scope> functions = calls ? Scope.ofFunctions(wanted) : Set.of();
        return Stream.concat(
                        wanted.stream().filter(scope -> !may(scope)),
                        functions.stream().filter(scope -> !functions().contains(scope)))
                .sorted()
                .findFirst();
    }

    /** Whether they may do what needs this scope. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }
}
