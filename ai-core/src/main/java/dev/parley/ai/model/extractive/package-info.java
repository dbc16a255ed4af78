/** Answers without any model: the passages' own words, chosen for the question. */
@NullMarked
package dev.parley.ai.model.extractive;

import org.jspecify.annotations.NullMarked;
