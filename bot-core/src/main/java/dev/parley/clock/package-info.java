/**
 * The one clock: PostgreSQL's, kept between two looks at it by the time that passes, so that all
 * processes agree and nobody's own clock matters.
 */
@NullMarked
package dev.parley.clock;

import org.jspecify.annotations.NullMarked;
