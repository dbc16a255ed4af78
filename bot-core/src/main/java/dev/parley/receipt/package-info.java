/** What a provider tells, after it took a message, about what became of it. */
@NullMarked
package dev.parley.receipt;

import org.jspecify.annotations.NullMarked;
