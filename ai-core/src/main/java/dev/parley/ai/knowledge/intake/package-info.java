/** Takes files and folders into the knowledge base, again and again without duplicates. */
@NullMarked
package dev.parley.ai.knowledge.intake;

import org.jspecify.annotations.NullMarked;
