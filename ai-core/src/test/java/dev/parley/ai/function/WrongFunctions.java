package dev.parley.ai.function;

import dev.parley.ai.key.Scope;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Functions that must stop the start. */
final class WrongFunctions {

    private WrongFunctions() {}

    record Nothing() {}

    @Singleton
    @Requires(property = "test.functions", value = "twice")
    static final class Twice {

        @Function(
                name = "set_language",
                category = "test",
                description = "A second one.",
                scope = Scope.PRACTICE_READ)
        Nothing call(Nothing nothing) {
            return nothing;
        }
    }

    @Singleton
    @Requires(property = "test.functions", value = "silent")
    static final class Silent {

        @Function(
                name = "silent",
                category = "test",
                description = " ",
                scope = Scope.PRACTICE_READ)
        Nothing call(Nothing nothing) {
            return nothing;
        }
    }

    @Singleton
    @Requires(property = "test.functions", value = "loose")
    static final class Loose {

        @Function(
                name = "loose",
                category = "test",
                description = "Takes words.",
                scope = Scope.PRACTICE_READ)
        Nothing call(String words) {
            return new Nothing();
        }
    }

    @Singleton
    @Requires(property = "test.functions", value = "void")
    static final class Mute {

        @Function(
                name = "mute",
                category = "test",
                description = "Returns nothing.",
                scope = Scope.PRACTICE_READ)
        String call(Nothing nothing) {
            return "";
        }
    }

    @Singleton
    @Requires(property = "test.functions", value = "named")
    static final class Named {

        @Function(
                name = "Get Hours",
                category = "test",
                description = "Has no usable name.",
                scope = Scope.PRACTICE_READ)
        Nothing call(Nothing nothing) {
            return nothing;
        }
    }
}
