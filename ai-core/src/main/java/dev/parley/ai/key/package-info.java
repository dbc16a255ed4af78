/** API keys: who may call what, how often, from where and until when. */
@NullMarked
package dev.parley.ai.key;

import org.jspecify.annotations.NullMarked;
