/**
 * The organisation's rules as data: a versioned file that says what may be answered and how sure
 * that must be.
 */
@NullMarked
package dev.parley.ai.governance.policy;

import org.jspecify.annotations.NullMarked;
