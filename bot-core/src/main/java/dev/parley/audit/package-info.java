/** What happened, written in the transaction of its effect. */
@NullMarked
package dev.parley.audit;

import org.jspecify.annotations.NullMarked;
