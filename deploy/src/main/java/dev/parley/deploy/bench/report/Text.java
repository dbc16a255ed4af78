package dev.parley.deploy.bench.report;

import java.time.Duration;
import java.util.Locale;

/** Figures as people read them. */
public final class Text {

    private static final int FEW_MILLIS = 10;

    private Text() {}

    /** Milliseconds without the unit, with as many places as say something. */
    public static String millis(Duration time) {
        double millis = time.toNanos() / 1e6;
        return millis < FEW_MILLIS
                ? String.format(Locale.ROOT, "%.2f", millis)
                : String.format(Locale.ROOT, "%.0f", millis);
    }

    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toNanos() / 1e9);
    }

    public static String perSecond(double rate) {
        return String.format(Locale.ROOT, "%,.0f/s", rate);
    }

    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    public static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", bytes >> 20);
    }
}
