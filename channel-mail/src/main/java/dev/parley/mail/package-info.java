/**
 * The place of the mail channel; it holds no adapter yet, so Parley neither receives nor sends
 * there.
 */
@NullMarked
package dev.parley.mail;

import org.jspecify.annotations.NullMarked;
