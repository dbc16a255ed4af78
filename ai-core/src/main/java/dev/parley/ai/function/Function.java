package dev.parley.ai.function;

import dev.parley.ai.key.Scope;
import io.micronaut.context.annotation.Executable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a method of a bean a function that models, programs and people can call. The method takes
 * one record, its arguments, and after it a {@link Caller} where it has to know who calls; it
 * returns a record. A result that {@link ChangesConversation} takes effect with the turn. What
 * cannot be done is a {@link FunctionRefusedException}. The method must be safe for use by many
 * threads, not private, and stop when its thread is interrupted.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Executable(processOnStartup = true)
public @interface Function {

    /** Its name: lower-case letters, digits and underscores, at most 64; unique. */
    String name();

    /** What it is grouped under; the same form as a name. */
    String category();

    /**
     * What it does and when to call it, in one or two sentences of English; models choose by it.
     */
    String description();

    /** What its caller must be allowed. */
    Scope scope();

    /**
     * Whether it changes something: then it is done once for each idempotency key, and a repeat
     * gets the first result. It may hold a database connection while it runs and needs none of its
     * own.
     */
    boolean changes() default false;

    /** Whether a person confirms it before it is done; only where it changes something. */
    boolean confirmation() default false;
}
