/**
 * What an operator can set: one catalogue, read from the command line, the environment and a file,
 * checked before anything starts.
 */
@NullMarked
package dev.parley.deploy.settings;

import org.jspecify.annotations.NullMarked;
