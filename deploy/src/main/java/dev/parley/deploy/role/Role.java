package dev.parley.deploy.role;

import java.util.Locale;

/** A part of the work that a process can do. */
public enum Role {
    /** Receives from and sends to Telegram. */
    TELEGRAM,
    /** Receives from and sends to WhatsApp. */
    WHATSAPP,
    /** Receives and sends mail. */
    MAIL,
    /** Makes the turns. */
    WORKER,
    /** Serves the AI core to other processes. */
    AI,
    /** Serves the web pages, the chat page among them. */
    CONSOLE;

    /** As it stands in {@code PARLEY_ROLES}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
