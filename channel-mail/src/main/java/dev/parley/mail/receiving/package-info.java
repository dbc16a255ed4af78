/** Reads the mailbox, and puts what it finds into the inbox. */
@NullMarked
package dev.parley.mail.receiving;

import org.jspecify.annotations.NullMarked;
