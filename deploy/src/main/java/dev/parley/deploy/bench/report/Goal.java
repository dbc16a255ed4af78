package dev.parley.deploy.bench.report;

/**
 * What a figure should be.
 *
 * @param text the goal
 * @param reached whether the figure is that
 */
public record Goal(String text, boolean reached) {

    /** For figures that are only told. */
    public static final Goal NONE = new Goal("", true);

    @Override
    public String toString() {
        return reached ? text : text + " (missed)";
    }
}
