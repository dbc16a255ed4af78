/**
 * What the servers for tests share: HTTP on the loopback address, planned faults, a journal of what
 * arrived.
 */
@NullMarked
package dev.parley.testservers;

import org.jspecify.annotations.NullMarked;
