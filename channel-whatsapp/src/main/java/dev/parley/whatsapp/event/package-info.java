/** Reads what providers deliver, with suspicion, and never throws at it. */
@NullMarked
package dev.parley.whatsapp.event;

import org.jspecify.annotations.NullMarked;
