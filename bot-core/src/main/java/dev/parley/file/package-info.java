/** Files that are needed for a moment. */
@NullMarked
package dev.parley.file;

import org.jspecify.annotations.NullMarked;
