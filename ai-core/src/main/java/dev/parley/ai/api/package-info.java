/** The AI core over HTTP: governed answers, models and search for other programs. */
@NullMarked
package dev.parley.ai.api;

import org.jspecify.annotations.NullMarked;
