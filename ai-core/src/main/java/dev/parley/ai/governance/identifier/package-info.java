/** Finds what identifies a person in a text, and puts placeholders in its place. */
@NullMarked
package dev.parley.ai.governance.identifier;

import org.jspecify.annotations.NullMarked;
