package dev.parley.web;

import io.micronaut.core.annotation.Introspected;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page's form sends. Anything may be missing: it is typed by people and programs.
 *
 * @param draft the id the form was given
 * @param text what was typed
 * @param choice the payload of a button that was touched
 */
@Introspected
record MessageForm(@Nullable String draft, @Nullable String text, @Nullable String choice) {

    /** What the person says, touched or typed. */
    TypedText said() {
        return choice == null ? TypedText.read(typed()) : TypedText.chosen(choice);
    }

    String typed() {
        return Optional.ofNullable(text).orElse("");
    }

    /** The form's id; a form without one is a message of its own. */
    String id() {
        return Optional.ofNullable(draft).orElseGet(MessageForm::freshId);
    }

    static String freshId() {
        return UUID.randomUUID().toString();
    }
}
