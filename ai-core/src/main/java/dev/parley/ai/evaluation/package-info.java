/** Measures how well a model answers questions whose answers are known. */
@NullMarked
package dev.parley.ai.evaluation;

import org.jspecify.annotations.NullMarked;
