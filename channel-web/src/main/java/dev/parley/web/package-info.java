/** The built-in web channel: the chat page and the event stream behind it. */
@NullMarked
package dev.parley.web;

import org.jspecify.annotations.NullMarked;
