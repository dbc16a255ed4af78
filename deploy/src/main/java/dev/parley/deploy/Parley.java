package dev.parley.deploy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The program. */
public final class Parley {

    private Parley() {}

    /** Does what the words say; without a verb it runs Parley until it is stopped. */
    public static void main(String[] words) {
        Console console =
                new Console(
                        new PrintStream(System.out, true, StandardCharsets.UTF_8),
                        new PrintStream(System.err, true, StandardCharsets.UTF_8),
                        true);
        System.exit(execute(List.of(words), System.getenv(), console));
    }

    /** Does what the words say and returns the exit code: 0, 1 for a failure, 2 for wrong words. */
    static int execute(List<String> words, Map<String, String> environment, Console console) {
        SettingOptions options = SettingOptions.of(words, environment);
        List<String> rest = options.rest();
        if (rest.isEmpty() || rest.equals(List.of(RunVerb.NAME))) {
            // The usual case needs no reading of words, which has its price at every start.
            return new Failures(console).guard(new RunVerb(options, console));
        }
        return new Verbs(options, console).execute(rest);
    }
}
