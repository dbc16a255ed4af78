/** What was said before in the conversations of those who call the API. */
@NullMarked
package dev.parley.ai.memory;

import org.jspecify.annotations.NullMarked;
