/** Servers for tests that speak a provider's protocol on loopback. */
@NullMarked
package dev.parley.testservers;

import org.jspecify.annotations.NullMarked;
