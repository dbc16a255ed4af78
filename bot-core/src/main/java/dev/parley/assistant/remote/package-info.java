/** The AI core in another process, asked over its public HTTP API. */
@NullMarked
package dev.parley.assistant.remote;

import org.jspecify.annotations.NullMarked;
