/** Receives from providers: a request is acknowledged when everything in it is stored. */
@NullMarked
package dev.parley.whatsapp.receiving;

import org.jspecify.annotations.NullMarked;
