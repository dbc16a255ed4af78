package dev.parley.command;

import dev.parley.assistant.AiCore;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the command a person means and runs it. An unknown one gets a helpful answer. Safe for use
 * by many threads.
 */
@Singleton
public final class CommandRouter {

    /** In the order in which people are told of them. */
    private static final List<String> MENU =
            List.of(
                    "start",
                    "help",
                    "language",
                    "status",
                    "models",
                    "switch",
                    "settings",
                    "stop",
                    "reset",
                    "human",
                    "privacy",
                    "forget");

    /** What is of use where several people read. */
    private static final List<String> GROUP_MENU =
            List.of("help", "language", "status", "models", "settings", "stop", "reset", "privacy");

    /** Letters that may differ for a mistyped command to be recognised. */
    private static final int TYPING_ERRORS = 2;

    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final OperatorCommands operators;

    CommandRouter(
            AiCore core,
            Practice practice,
            OperatorCommands operators,
            ModelPreparation preparation,
            HumanState humans,
            RatingState ratings,
            StartQuestions questions) {
        this.operators = operators;
        ModelList models = new ModelList(core);
        List<Command> all =
                List.of(
                        new StartCommand(practice, questions),
                        new HelpCommand(MENU),
                        new LanguageCommand(),
                        new StatusCommand(models, humans, ratings),
                        new ModelsCommand(models),
                        new SwitchCommand(models, preparation),
                        new SettingsCommand(models),
                        new StopCommand(),
                        new ResetCommand(),
                        new HumanCommand(),
                        new PrivacyCommand(practice),
                        new ForgetCommand(),
                        new OptOutCommand(practice),
                        new OptInCommand(practice));
        all.forEach(command -> commands.put(command.name(), command));
    }

    /** The commands everybody can use, in the order of a menu, without the slash. */
    public static List<String> menu() {
        return MENU;
    }

    /** The commands that are of use in a group, in the order of a menu, without the slash. */
    public static List<String> groupMenu() {
        return GROUP_MENU;
    }

    /** The commands of operators, after those of everybody, without the slash. */
    public static List<String> operatorMenu() {
        return Stream.concat(MENU.stream(), OperatorCommands.NAMES.stream()).toList();
    }

    /**
     * Runs a command. Whoever may not use an operators' command is answered as if there were none.
     */
    public CommandResult run(CommandCall call) {
        Command command = commands.get(call.name());
        if (command != null) {
            return command.run(call);
        }
        return operators.run(call).orElseGet(() -> unknown(call));
    }

    private CommandResult unknown(CommandCall call) {
        CommandResult unknown =
                CommandResult.say(
                        call,
                        new Sentence.CommandUnknown(call.name(), nearest(call.name()).orElse("")));
        return operators.has(call.name()) ? unknown.thatIsDenied() : unknown;
    }

    private static Optional<String> nearest(String name) {
        return MENU.stream()
                .min(Comparator.comparingInt(known -> TypingErrors.between(known, name)))
                .filter(known -> TypingErrors.between(known, name) <= TYPING_ERRORS);
    }
}
