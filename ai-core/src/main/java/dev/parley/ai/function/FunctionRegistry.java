package dev.parley.ai.function;

import dev.parley.ai.key.Scope;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The functions there are. Complete once the program has started. Safe for use by many threads. */
@Singleton
public final class FunctionRegistry implements ApplicationEventListener<StartupEvent> {

    private final FunctionMethods methods;
    private final FunctionsConfig config;

    FunctionRegistry(FunctionMethods methods, FunctionsConfig config) {
        this.methods = methods;
        this.config = config;
    }

    /** All functions that are not switched off, by name. */
    public List<FunctionDefinition> all() {
        return registered().stream().map(RegisteredFunction::definition).toList();
    }

    /** Those that somebody with these scopes may call. */
    public List<FunctionDefinition> allowed(Set<Scope> scopes) {
        return all().stream().filter(function -> scopes.contains(function.scope())).toList();
    }

    /** One of them; empty where there is none of this name, or it is switched off. */
    public Optional<FunctionDefinition> find(String name) {
        return registered(name).map(RegisteredFunction::definition);
    }

    Optional<RegisteredFunction> registered(String name) {
        return registered().stream()
                .filter(function -> function.definition().name().value().equals(name))
                .findFirst();
    }

    List<RegisteredFunction> registered() {
        return methods.all().stream().filter(this::isOn).toList();
    }

    private boolean isOn(RegisteredFunction function) {
        return !config.off().contains(function.definition().name().value());
    }

    /** A name that stands for nothing would switch off nothing, and nobody would notice. */
    @Override
    public void onApplicationEvent(StartupEvent event) {
        Set<String> known =
                methods.all().stream()
                        .map(function -> function.definition().name().value())
                        .collect(Collectors.toUnmodifiableSet());
        for (String name : config.off()) {
            if (!known.contains(name)) {
                throw new ConfigurationException(
                        "PARLEY_FUNCTIONS_OFF names \"%s\": expected names of functions: %s"
                                .formatted(
                                        name,
                                        known.stream().sorted().collect(Collectors.joining(", "))));
            }
        }
    }
}
