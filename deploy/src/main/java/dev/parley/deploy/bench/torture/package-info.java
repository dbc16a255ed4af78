/**
 * Tries to break the guarantee: several processes on one PostgreSQL and one Redis, people who
 * write, and everything that may fail does.
 */
@NullMarked
package dev.parley.deploy.bench.torture;

import org.jspecify.annotations.NullMarked;
