/** Our mail servers: how they are reached, how Parley signs in, and what their failures mean. */
@NullMarked
package dev.parley.mail.server;

import org.jspecify.annotations.NullMarked;
