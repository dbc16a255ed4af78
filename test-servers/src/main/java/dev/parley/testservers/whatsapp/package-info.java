/**
 * WhatsApp for one number on 127.0.0.1, as Meta's Cloud API and 360dialog show it, and as Twilio
 * does. Requests are checked strictly; people are played by the test.
 */
@NullMarked
package dev.parley.testservers.whatsapp;

import org.jspecify.annotations.NullMarked;
