/** The knowledge as those who look after it see it: collections, single documents, addresses. */
@NullMarked
package dev.parley.ai.knowledge.library;

import org.jspecify.annotations.NullMarked;
