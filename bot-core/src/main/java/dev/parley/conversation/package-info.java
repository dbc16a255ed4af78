/**
 * The vocabulary everybody shares: who talks with whom, where, in which language, in which words.
 * Depends on nothing.
 */
@NullMarked
package dev.parley.conversation;

import org.jspecify.annotations.NullMarked;
