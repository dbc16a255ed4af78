package dev.parley.deploy;

import dev.parley.deploy.problem.CannotStartException;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in one line what went wrong. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final int FAILED = 1;

    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    /** Runs a verb; its exit code, or that of its failure. */
    int guard(Callable<Integer> verb) {
        try {
            return verb.call();
        } catch (Exception failure) {
            return told(failure);
        }
    }

    /** Tells what failed and returns the exit code. */
    int told(Exception failure) {
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
