/** Recognises words that point to an emergency happening now. */
@NullMarked
package dev.parley.ai.governance.emergency;

import org.jspecify.annotations.NullMarked;
