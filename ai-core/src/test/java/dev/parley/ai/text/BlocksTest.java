package dev.parley.ai.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ai.text.Blocks.Block;
import dev.parley.ai.text.Blocks.Kind;
import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void paragraphs_items_and_headings_are_told_apart() {
        assertThat(
                        Blocks.of(
                                "## Prices\n\nWe charge\nas follows:\n\n- Visit: 30\n- Call: 25\n  by phone\n\n1. First"))
                .containsExactly(
                        new Block(Kind.HEADING, "## ", "Prices"),
                        new Block(Kind.PARAGRAPH, "", "We charge as follows:"),
                        new Block(Kind.ITEM, "- ", "Visit: 30"),
                        new Block(Kind.ITEM, "- ", "Call: 25 by phone"),
                        new Block(Kind.ITEM, "1. ", "First"));
    }

    @Test
    void a_table_becomes_a_list() {
        assertThat(Blocks.join(Blocks.of("| Day | Hours |\n|---|---|\n| Monday | 8 to 19 |")))
                .isEqualTo("- Day: Hours\n- Monday: 8 to 19");
    }

    @Test
    void joined_blocks_read_like_before() {
        String text = "Intro:\n\n- one\n- two\n\nEnd.";
        assertThat(Blocks.join(Blocks.of(text))).isEqualTo(text);
    }

    @Test
    void an_empty_text_has_no_blocks() {
        assertThat(Blocks.of(" \n\n---\n")).isEmpty();
    }
}
