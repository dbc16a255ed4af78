/**
 * The models that can write an answer: which there are, how one is called, and who answers when it
 * fails.
 */
@NullMarked
package dev.parley.ai.model;

import org.jspecify.annotations.NullMarked;
