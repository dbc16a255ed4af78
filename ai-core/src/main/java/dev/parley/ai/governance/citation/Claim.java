package dev.parley.ai.governance.citation;

import dev.parley.ai.text.Blocks;
import dev.parley.ai.text.Blocks.Block;
import java.util.List;

/**
 * A sentence or a list item's sentence of a draft.
 *
 * @param place the number of its block
 * @param block the block it stands in
 * @param text its words without citations
 * @param cited the numbers the model gave
 */
record Claim(int place, Block block, String text, List<Integer> cited) {

    Claim {
        cited = List.copyOf(cited);
    }

    /** Whether it only leads to what follows: a heading, or a line that ends in a colon. */
    boolean introduces() {
        return block.kind() == Blocks.Kind.HEADING || text.endsWith(":");
    }
}
