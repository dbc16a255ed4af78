package dev.parley.deploy.bench;

/**
 * What a figure should be.
 *
 * @param text the goal
 * @param reached whether the figure is that
 */
record Goal(String text, boolean reached) {

    /** For figures that are only told. */
    static final Goal NONE = new Goal("", true);

    @Override
    public String toString() {
        return reached ? text : text + " (missed)";
    }
}
