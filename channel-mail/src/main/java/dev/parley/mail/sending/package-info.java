/** Answers by mail. */
@NullMarked
package dev.parley.mail.sending;

import org.jspecify.annotations.NullMarked;
