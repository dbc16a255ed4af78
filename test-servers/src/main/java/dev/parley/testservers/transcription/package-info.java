/** A server that listens to recordings, as OpenAI's API has it. */
@NullMarked
package dev.parley.testservers.transcription;

import org.jspecify.annotations.NullMarked;
