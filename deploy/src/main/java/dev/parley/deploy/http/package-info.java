/** What holds for every page and path: errors, correlation ids, probes and figures. */
@NullMarked
package dev.parley.deploy.http;

import org.jspecify.annotations.NullMarked;
