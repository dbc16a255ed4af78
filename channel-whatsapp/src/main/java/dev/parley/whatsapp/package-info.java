/**
 * The place of the WhatsApp channel; it holds no adapter yet, so Parley neither receives nor sends
 * there.
 */
@NullMarked
package dev.parley.whatsapp;

import org.jspecify.annotations.NullMarked;
