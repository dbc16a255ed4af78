package dev.parley.command;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** What is set about commands. */
@Factory
final class CommandBeans {

    @Singleton
    StartQuestions startQuestions(@Value("${parley.start-questions:}") String list) {
        return StartQuestions.parse(list);
    }
}
