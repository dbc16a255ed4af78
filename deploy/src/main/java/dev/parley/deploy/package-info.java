/** The program: what starts Parley, and the one place that chooses implementations. */
@NullMarked
package dev.parley.deploy;

import org.jspecify.annotations.NullMarked;
