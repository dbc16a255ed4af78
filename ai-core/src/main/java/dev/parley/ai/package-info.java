/** The AI core: from a turn to a governed, cited reply. */
@NullMarked
package dev.parley.ai;

import org.jspecify.annotations.NullMarked;
