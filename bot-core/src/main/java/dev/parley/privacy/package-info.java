/** What is stored about people, as they may ask for it. */
@NullMarked
package dev.parley.privacy;

import org.jspecify.annotations.NullMarked;
