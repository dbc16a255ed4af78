package dev.parley.ai.governance.policy;

/** Checks that a figure of the policy is within its range, and names it when it is not. */
final class Bounds {

    private Bounds() {}

    static void within(String key, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new PolicyException(
                    "%s is %s, expected %s to %s"
                            .formatted(key, plain(value), plain(least), plain(most)));
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
