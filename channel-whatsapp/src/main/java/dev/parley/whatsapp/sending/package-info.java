/** Sends messages in WhatsApp's form and within its limits, and says what became of them. */
@NullMarked
package dev.parley.whatsapp.sending;

import org.jspecify.annotations.NullMarked;
