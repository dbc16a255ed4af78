/** The port to the outside: what a channel does for Parley. */
@NullMarked
package dev.parley.channel;

import org.jspecify.annotations.NullMarked;
