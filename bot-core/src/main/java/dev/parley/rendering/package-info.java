/** The port to the templates: every sentence Parley itself says, as data. */
@NullMarked
package dev.parley.rendering;

import org.jspecify.annotations.NullMarked;
