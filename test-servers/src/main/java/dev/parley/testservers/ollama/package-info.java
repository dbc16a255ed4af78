/**
 * A model server that speaks Ollama's protocol and OpenAI's, with answers that a test decides on.
 */
@NullMarked
package dev.parley.testservers.ollama;

import org.jspecify.annotations.NullMarked;
