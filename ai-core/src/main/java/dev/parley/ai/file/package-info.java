/** Puts into words what people send as files: documents, and what is said in recordings. */
@NullMarked
package dev.parley.ai.file;

import org.jspecify.annotations.NullMarked;
