package dev.parley.deploy.settings;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing an operator can set.
 *
 * @param variable its environment variable, such as {@code PARLEY_HTTP_PORT}; the same thing is
 *     {@code --http-port} on the command line and {@code parley.http-port} in a file
 * @param meaning one line about it
 * @param standard its value where nobody sets one; empty where that depends on the machine or there
 *     is none
 * @param otherwise what happens without a value, where {@code standard} does not say it
 * @param secrecy how much of its value may be shown
 * @param check which values can be used
 * @param property where the program's parts look for it
 */
public record Setting(
        String variable,
        String meaning,
        Optional<String> standard,
        String otherwise,
        Secrecy secrecy,
        Check check,
        String property) {

    static final String PREFIX = "PARLEY_";
    static final String FILE_SUFFIX = "_FILE";

    /** How much of a value may be shown. */
    public enum Secrecy {
        OPEN,
        /** A URL whose password is hidden. */
        PASSWORD_WITHIN,
        /** Nothing of it. */
        SECRET
    }

    static Setting of(String variable, String meaning) {
        return new Setting(
                variable,
                meaning,
                Optional.empty(),
                "none",
                Secrecy.OPEN,
                Check.TEXT,
                propertyOf(variable));
    }

    Setting standard(String value) {
        return new Setting(
                variable, meaning, Optional.of(value), otherwise, secrecy, check, property);
    }

    Setting otherwise(String text) {
        return new Setting(variable, meaning, standard, text, secrecy, check, property);
    }

    Setting secret() {
        return new Setting(variable, meaning, standard, otherwise, Secrecy.SECRET, check, property);
    }

    Setting passwordWithin() {
        return new Setting(
                variable, meaning, standard, otherwise, Secrecy.PASSWORD_WITHIN, check, property);
    }

    Setting checked(Check by) {
        return new Setting(variable, meaning, standard, otherwise, secrecy, by, property);
    }

    Setting property(String name) {
        return new Setting(variable, meaning, standard, otherwise, secrecy, check, name);
    }

    /** Its name on the command line, without the dashes: {@code http-port}. */
    public String option() {
        return variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether the value can also be given as a file that holds it, named by the variable with
     * {@code _FILE} at its end.
     */
    public boolean canBeInFile() {
        return secrecy != Secrecy.OPEN;
    }

    /** The variable that names such a file. */
    public String fileVariable() {
        return variable + FILE_SUFFIX;
    }

    /** The value in the form in which it may be shown. */
    String shown(String value) {
        return switch (secrecy) {
            case OPEN -> value;
            case PASSWORD_WITHIN -> value.replaceAll("(?<=//)([^:@/,]*):[^@/,]*@", "$1:********@");
            case SECRET -> "********";
        };
    }

    /** What holds where nobody sets it, in words. */
    public String standardInWords() {
        return standard.orElse(otherwise);
    }

    private static String propertyOf(String variable) {
        return variable.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }
}
