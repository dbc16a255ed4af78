/** What a benchmark finds, as a table that people read. */
@NullMarked
package dev.parley.deploy.bench.report;

import org.jspecify.annotations.NullMarked;
