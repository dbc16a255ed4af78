/** Reads the files of an organisation and cuts them into passages. */
@NullMarked
package dev.parley.ai.knowledge.source;

import org.jspecify.annotations.NullMarked;
