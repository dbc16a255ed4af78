package dev.parley.rendering;

import java.util.Locale;

/** What the buttons below settings do. */
public enum SettingsButton {
    SETTINGS,
    LANGUAGE,
    MODEL,
    PRIVACY,
    PREVIOUS,
    NEXT,
    SHORT_ANSWERS,
    USUAL_ANSWERS,
    DELETE_FACTS,
    FORGET;

    /** As templates name it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
