/** Measures the running program: how fast it answers, what that costs, and what it holds. */
@NullMarked
package dev.parley.deploy.bench;

import org.jspecify.annotations.NullMarked;
