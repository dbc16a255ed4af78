package dev.parley.deploy;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says which Parley this is. */
@Command(
        name = "version",
        mixinStandardHelpOptions = true,
        description = "Says which Parley this is.")
final class VersionVerb implements Callable<Integer> {

    private final Console console;

    VersionVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.say(Version.text());
        return 0;
    }
}
