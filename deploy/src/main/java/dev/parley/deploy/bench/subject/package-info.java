/** The program that is measured, in a process of its own, and the people who write to it. */
@NullMarked
package dev.parley.deploy.bench.subject;

import org.jspecify.annotations.NullMarked;
