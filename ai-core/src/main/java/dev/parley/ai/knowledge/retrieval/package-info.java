/** Finds the passages that answer a question. */
@NullMarked
package dev.parley.ai.knowledge.retrieval;

import org.jspecify.annotations.NullMarked;
