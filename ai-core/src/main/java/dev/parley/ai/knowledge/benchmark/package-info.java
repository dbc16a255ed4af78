/** Measures how well passages are found. */
@NullMarked
package dev.parley.ai.knowledge.benchmark;

import org.jspecify.annotations.NullMarked;
