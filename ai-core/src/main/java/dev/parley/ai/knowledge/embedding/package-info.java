/** Vectors of passages and questions, computed in this process. */
@NullMarked
package dev.parley.ai.knowledge.embedding;

import org.jspecify.annotations.NullMarked;
