package dev.parley.ai.key;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope that a key needs for an endpoint; stands on the controller's method. An endpoint below
 * {@code /api} or {@code /ai} with neither this nor {@link NeedsNoKey} is refused to everybody.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsScope {

    /** The scope. */
    Scope value();
}
