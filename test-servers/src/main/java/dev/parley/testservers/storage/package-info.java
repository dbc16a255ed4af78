/**
 * A real PostgreSQL and a real Redis for tests: one of each for all test classes of a module, a
 * database for each class.
 */
@NullMarked
package dev.parley.testservers.storage;

import org.jspecify.annotations.NullMarked;
