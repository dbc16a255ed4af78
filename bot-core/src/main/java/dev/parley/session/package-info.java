/** What a conversation remembers between turns; kept in PostgreSQL, the latest in memory, too. */
@NullMarked
package dev.parley.session;

import org.jspecify.annotations.NullMarked;
