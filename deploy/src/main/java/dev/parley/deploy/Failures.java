package dev.parley.deploy;

import dev.parley.deploy.problem.CannotStartException;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what went wrong. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] words) {
        String near =
                failure instanceof UnmatchedArgumentException unmatched
                        ? unmatched.getSuggestions().stream()
                                .findFirst()
                                .map(suggestion -> ", did you mean " + suggestion + "?")
                                .orElse("")
                        : "";
        String line =
                String.valueOf(failure.getMessage()).lines().findFirst().orElse("wrong words");
        console.fail(line + near + " (parley --help lists the verbs)");
        return WRONG_USE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult words) {
        if (failure instanceof CancellationException) {
            return FAILED;
        }
        Optional<Throwable> known =
                Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                        .filter(Failures::tellsTheOperator)
                        .findFirst();
        if (known.isPresent()) {
            console.fail(String.valueOf(known.get().getMessage()));
        } else {
            LOG.error("Parley failed", failure);
            String fault = failure.toString().lines().findFirst().orElse("");
            console.fail(
                    "unexpected fault: "
                            + fault
                            + " (logs/parley.log in the data folder has more)");
        }
        return FAILED;
    }

    private static boolean tellsTheOperator(Throwable failure) {
        return failure instanceof CannotStartException
                || failure.getClass().equals(ConfigurationException.class);
    }
}
