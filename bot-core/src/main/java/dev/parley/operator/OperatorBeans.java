package dev.parley.operator;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** The operators that are set. */
@Factory
final class OperatorBeans {

    @Singleton
    Operators operators(@Value("${parley.operators:}") String list) {
        return Operators.parse(list);
    }
}
