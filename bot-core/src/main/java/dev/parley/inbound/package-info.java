/** What comes in: a person's message or a provider's notice, in Parley's own words. */
@NullMarked
package dev.parley.inbound;

import org.jspecify.annotations.NullMarked;
