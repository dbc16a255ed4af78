package dev.parley.deploy.bench;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be measured by itself. */
public enum Measurement {
    /** How many commits a second the disk takes, in the program's own PostgreSQL. */
    MACHINE,
    /** How long a start takes, on an empty data folder and later. */
    START,
    /** How soon a webhook's updates are acknowledged. */
    WEBHOOK,
    /** What a command costs. */
    COMMAND,
    /** What an answer with retrieval costs. */
    ANSWER,
    /** Many conversations that wait for a slow model at once. */
    WAITING,
    /** The same with the slots a model has by default. */
    SLOTS,
    /** What the program takes while nobody writes. */
    RESTING,
    /** Ten thousand that wait at once; only when it is named. */
    CROWD,
    /** What a message costs while the history grows to millions; only when it is named. */
    HISTORY;

    /** Those that are measured where none is named; the others take long. */
    public static Set<Measurement> usual() {
        return EnumSet.complementOf(EnumSet.of(CROWD, HISTORY));
    }

    /** As it stands on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
