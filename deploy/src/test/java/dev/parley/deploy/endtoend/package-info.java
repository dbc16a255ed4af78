/** The whole program, driven from outside at the protocols of its providers. */
@NullMarked
package dev.parley.deploy.endtoend;

import org.jspecify.annotations.NullMarked;
