package dev.parley.ai.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of an endpoint what stands in the OpenAPI document beside its route; stands on the
 * controller's method. Path, method, media types and scope come from the route itself, fields and
 * their limits from the records.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Described {

    /** What it does, in a few words that begin with a verb. */
    String summary();

    /** What else a caller has to know, in sentences. */
    String details() default "";

    /** The record that its body is read as; {@code void}: it takes no body. */
    Class<?> takes() default void.class;

    /** Whether its body is a file of any media type. */
    boolean file() default false;

    /** The record that it answers with; {@code void}: not JSON of a fixed form, or nothing. */
    Class<?> gives() default void.class;

    /** The status of an answer. */
    int status() default 200;

    /** Whether it answers with server-sent events where the body says {@code "stream": true}. */
    boolean streams() default false;
}
