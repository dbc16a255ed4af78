/** Knowledge in PostgreSQL, which is the truth that every index is made from. */
@NullMarked
package dev.parley.ai.knowledge.store;

import org.jspecify.annotations.NullMarked;
