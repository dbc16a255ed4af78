/** The rules between a question and an answer, step by step, each decision on record. */
@NullMarked
package dev.parley.ai.governance;

import org.jspecify.annotations.NullMarked;
