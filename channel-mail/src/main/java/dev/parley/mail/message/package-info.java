/** What a mail holds: its fields, its parts and the words a person wrote; read with suspicion. */
@NullMarked
package dev.parley.mail.message;

import org.jspecify.annotations.NullMarked;
