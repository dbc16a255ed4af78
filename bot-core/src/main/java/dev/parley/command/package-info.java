/** What people can do with a slash. */
@NullMarked
package dev.parley.command;

import org.jspecify.annotations.NullMarked;
