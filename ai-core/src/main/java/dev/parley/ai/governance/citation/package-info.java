/** Lets through what the cited passages carry, and nothing else. */
@NullMarked
package dev.parley.ai.governance.citation;

import org.jspecify.annotations.NullMarked;
