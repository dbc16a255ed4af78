/**
 * Several processes of Parley on one PostgreSQL and one Redis, people who write to them, and what
 * became of each message.
 */
@NullMarked
package dev.parley.deploy.bench.cluster;

import org.jspecify.annotations.NullMarked;
