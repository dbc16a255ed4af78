/** What goes out: a message word for word, and what became of it. */
@NullMarked
package dev.parley.outbound;

import org.jspecify.annotations.NullMarked;
