/** The sentences Parley itself says, rendered for a channel and a language. */
@NullMarked
package dev.parley.templates;

import org.jspecify.annotations.NullMarked;
