package dev.parley.whatsapp;

import io.micronaut.context.exceptions.ConfigurationException;
import java.util.Arrays;
import java.util.Locale;

/** Who stands between us and WhatsApp. */
public enum Provider {
    /** Meta itself. */
    CLOUD("cloud", "Meta"),
    /** 360dialog, which passes Meta's interface on. */
    DIALOG("360dialog", "360dialog"),
    TWILIO("twilio", "Twilio");

    private final String word;
    private final String shown;

    Provider(String word, String shown) {
        this.word = word;
        this.shown = shown;
    }

    /** As people write it. */
    public String shown() {
        return shown;
    }

    static Provider of(String written) {
        return Arrays.stream(values())
                .filter(provider -> provider.word.equals(written.trim().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new ConfigurationException(
                                "PARLEY_WHATSAPP_PROVIDER is '"
                                        + written
                                        + "': expected cloud, 360dialog or twilio"));
    }
}
