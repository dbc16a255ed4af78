/** Shows that Parley grows: more processes, fewer, others, under a load that does not stop. */
@NullMarked
package dev.parley.deploy.bench.growth;

import org.jspecify.annotations.NullMarked;
