/** The way to Redis, which carries only what may be lost. */
@NullMarked
package dev.parley.redis;

import org.jspecify.annotations.NullMarked;
