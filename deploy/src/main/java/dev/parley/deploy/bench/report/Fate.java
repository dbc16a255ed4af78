package dev.parley.deploy.bench.report;

/**
 * What became of the messages people wrote.
 *
 * @param lost acknowledged, but never answered
 * @param doubled answers beyond the one that was due
 * @param outOfOrder answers that came after the answer to a later message of the same chat
 * @param refused never acknowledged
 */
public record Fate(int lost, int doubled, int outOfOrder, int refused) {

    public boolean good() {
        return lost == 0 && doubled == 0 && outOfOrder == 0 && refused == 0;
    }

    public Fate plus(Fate other) {
        return new Fate(
                lost + other.lost,
                doubled + other.doubled,
                outOfOrder + other.outOfOrder,
                refused + other.refused);
    }

    @Override
    public String toString() {
        return "%d / %d / %d / %d".formatted(lost, doubled, outOfOrder, refused);
    }
}
