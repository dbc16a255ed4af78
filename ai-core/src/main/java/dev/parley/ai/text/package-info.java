/** What words, sentences, blocks and figures a text is made of, for those who compare texts. */
@NullMarked
package dev.parley.ai.text;

import org.jspecify.annotations.NullMarked;
