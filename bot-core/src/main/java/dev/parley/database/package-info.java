/** The way to PostgreSQL: pool, migrations, and one commit shared by many callers. */
@NullMarked
package dev.parley.database;

import org.jspecify.annotations.NullMarked;
