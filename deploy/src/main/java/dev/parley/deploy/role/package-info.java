/** What this process does: which loops and channels run in it. */
@NullMarked
package dev.parley.deploy.role;

import org.jspecify.annotations.NullMarked;
