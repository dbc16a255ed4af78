/** What stops a start, told in one line. */
@NullMarked
package dev.parley.deploy.problem;

import org.jspecify.annotations.NullMarked;
