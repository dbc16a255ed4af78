package dev.parley.deploy;

import dev.parley.deploy.logging.Logs;
import dev.parley.deploy.settings.Catalogue;
import dev.parley.deploy.settings.Settings;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What the person who started the program reads.
 *
 * @param out for what they asked for
 * @param err for what is wrong
 * @param alone whether the process is Parley's alone, so that its logs may be set up
 */
record Console(PrintStream out, PrintStream err, boolean alone) {

    /** What the program's logs put beside that. */
    Logs.Console logs(Settings settings) {
        if (!alone) {
            return Logs.Console.AS_IT_IS;
        }
        return settings.text(Catalogue.LOG).equals("json") ? Logs.Console.JSON : Logs.Console.PLAIN;
    }

    /** The same without what is said besides the logs, where those go to the same place. */
    Console besides(Logs.Console logs) {
        return logs == Logs.Console.JSON
                ? new Console(new PrintStream(OutputStream.nullOutputStream()), err, alone)
                : this;
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    void say(String line) {
        out.println(line);
    }

    void warn(String line) {
        err.println("Warning: " + line);
    }

    void fail(String line) {
        err.println("parley: " + line);
    }
}
