/** Knows the conversations: which one an address belongs to, and where each takes place now. */
@NullMarked
package dev.parley.directory;

import org.jspecify.annotations.NullMarked;
