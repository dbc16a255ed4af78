package dev.parley.ai.function;

import dev.parley.conversation.Language;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Words by which people ask for the {@link Function} on the same method. Several may stand on one
 * method, one for each language.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Intent.All.class)
public @interface Intent {

    /** The language of the words. */
    Language language();

    /**
     * Regular expressions over what is asked in lower case, without accents, with straight
     * apostrophes; a match begins where a word begins. One that matches all of it is certain, one
     * that matches a part as sure as the part is large. A named group is the argument of that name.
     */
    String[] patterns() default {};

    /** What the words of named groups stand for, {@code french=fr}; others stand for themselves. */
    String[] values() default {};

    /**
     * Words in any form ({@code opening hours} also finds {@code hour of opening}). An entry counts
     * when the question holds all of its words; the fewer other words with a meaning, the more.
     */
    String[] keywords() default {};

    /** Holds several of them. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {

        /** Them. */
        Intent[] value();
    }
}
