/** What the API's endpoints take and give, for programs (OpenAPI) and for people. */
@NullMarked
package dev.parley.ai.openapi;

import org.jspecify.annotations.NullMarked;
