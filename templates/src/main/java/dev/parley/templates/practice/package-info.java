/** The practice's own templates: reads their files, names every mistake in them, fills them. */
@NullMarked
package dev.parley.templates.practice;

import org.jspecify.annotations.NullMarked;
