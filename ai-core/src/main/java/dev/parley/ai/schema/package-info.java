/** JSON Schemas of record types: what a caller may send, in words that programs and models read. */
@NullMarked
package dev.parley.ai.schema;

import org.jspecify.annotations.NullMarked;
