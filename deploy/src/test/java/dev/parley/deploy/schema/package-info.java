/** What an older version that still runs can live with in the tables of a newer one. */
@NullMarked
package dev.parley.deploy.schema;

import org.jspecify.annotations.NullMarked;
