/**
 * How each kind of model server is called, through langchain4j. Nobody outside sees more than the
 * port.
 */
@NullMarked
package dev.parley.ai.model.provider;

import org.jspecify.annotations.NullMarked;
