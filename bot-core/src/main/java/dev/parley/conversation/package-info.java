/** The vocabulary every part of Parley shares: channels, conversations, people and their ids. */
@NullMarked
package dev.parley.conversation;

import org.jspecify.annotations.NullMarked;
