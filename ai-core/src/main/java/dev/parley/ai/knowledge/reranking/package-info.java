/** Has a model look at the best passages once more, and put them in order. */
@NullMarked
package dev.parley.ai.knowledge.reranking;

import org.jspecify.annotations.NullMarked;
