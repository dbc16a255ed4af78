/** Which mails belong together, and what an answer needs to know of the one it answers. */
@NullMarked
package dev.parley.mail.thread;

import org.jspecify.annotations.NullMarked;
