/**
 * Keeps what came from a provider and cannot be read, encrypted, for an operator who wants to know
 * why.
 */
@NullMarked
package dev.parley.quarantine;

import org.jspecify.annotations.NullMarked;
