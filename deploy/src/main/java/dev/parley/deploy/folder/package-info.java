/** The data folder: what lies where in it, who may use it, and the secrets kept in it. */
@NullMarked
package dev.parley.deploy.folder;

import org.jspecify.annotations.NullMarked;
