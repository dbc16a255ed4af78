/** How much people may write in a time, each of them and all together. */
@NullMarked
package dev.parley.limit;

import org.jspecify.annotations.NullMarked;
