/**
 * PostgreSQL and Redis in the data folder: unpacked, started, found again after a crash, stopped.
 */
@NullMarked
package dev.parley.deploy.servers;

import org.jspecify.annotations.NullMarked;
