/**
 * What operators do with models while the program runs: register and remove them, load and unload,
 * fetch and make them.
 */
@NullMarked
package dev.parley.ai.model.operation;

import org.jspecify.annotations.NullMarked;
