/** What a conversation remembers between turns; kept in PostgreSQL, cached in Redis. */
@NullMarked
package dev.parley.session;

import org.jspecify.annotations.NullMarked;
