/** What people think of the answers they got. */
@NullMarked
package dev.parley.feedback;

import org.jspecify.annotations.NullMarked;
