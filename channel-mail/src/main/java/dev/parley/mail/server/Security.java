package dev.parley.mail.server;

import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Arrays;
import java.util.Locale;

/** How a connection to a mail server is protected. */
enum Security {
    /** Encrypted from the first byte. */
    TLS,
    /** Encrypted before anything is said; a server that cannot is left at once. */
    STARTTLS,
    /** Not at all: for a server on the same machine. */
    NONE;

    static Security named(String variable, String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new ConfigurationException(
                                "%s is '%s': expected tls, starttls or none"
                                        .formatted(variable, word)));
    }
}
