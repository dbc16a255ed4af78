/**
 * Where the logs go: JSON for machines into the data folder, plain lines for people onto the
 * console.
 */
@NullMarked
package dev.parley.deploy.logging;

import org.jspecify.annotations.NullMarked;
