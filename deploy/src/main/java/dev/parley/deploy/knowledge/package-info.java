/** Keeps the knowledge base in step with the operator's folder while the program runs. */
@NullMarked
package dev.parley.deploy.knowledge;

import org.jspecify.annotations.NullMarked;
