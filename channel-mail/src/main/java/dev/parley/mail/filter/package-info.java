/** What a mail is: a person's words, something automatic, or word of one that did not arrive. */
@NullMarked
package dev.parley.mail.filter;

import org.jspecify.annotations.NullMarked;
