/** What was said in a conversation, by both sides, for those who show it. */
@NullMarked
package dev.parley.transcript;

import org.jspecify.annotations.NullMarked;
