package dev.parley.command;

import dev.parley.deadletter.DeadLetters;
import dev.parley.handoff.Handoffs;
import dev.parley.operator.Operators;
import dev.parley.transcript.Transcript;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What operators can do with a slash. Safe for use by many threads. */
@Singleton
final class OperatorCommands {

    /** In the order in which operators are told of them. */
    static final List<String> NAMES =
            List.of("admin", "handoffs", "templates", "deadletters", "replay");

    private final Operators operators;
    private final List<OperatorCommand> commands;

    OperatorCommands(
            Operators operators,
            DeadLetters letters,
            Handoffs handoffs,
            Transcript transcript,
            TemplatesCommand templates,
            InstantSource clock) {
        this.operators = operators;
        this.commands =
                List.of(
                        new AdminCommand(NAMES),
                        new HandoffsCommand(handoffs, transcript, clock),
                        templates,
                        new DeadLettersCommand(letters, clock),
                        new ReplayCommand(letters));
    }

    /** Whether it is an operators' command. */
    boolean has(String name) {
        return find(name).isPresent();
    }

    /** Runs a command for an operator; empty for anybody else, and for a command of no operator. */
    Optional<CommandResult> run(CommandCall call) {
        return find(call.name())
                .flatMap(command ->
                        operators
                                .author(call.inbound())
                                .map(operator -> command.run(call, operator)));
    }

    private Optional<OperatorCommand> find(String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }
}
