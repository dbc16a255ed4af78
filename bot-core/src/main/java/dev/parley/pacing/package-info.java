/** When a channel may send: the provider's limits, and peace for a provider that fails. */
@NullMarked
package dev.parley.pacing;

import org.jspecify.annotations.NullMarked;
