/** The vocabulary of knowledge: documents cut into passages that an answer can cite. */
@NullMarked
package dev.parley.ai.knowledge;

import org.jspecify.annotations.NullMarked;
