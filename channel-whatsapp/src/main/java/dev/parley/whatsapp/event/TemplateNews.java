package dev.parley.whatsapp.event;

import dev.parley.template.ProviderNotice;
import dev.parley.template.ProviderState;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Meta tells of a template: {@code message_template_status_update}. */
record TemplateNews(Fields value) {

    /** How Meta calls such a change. */
    static final String FIELD = "message_template_status_update";

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

    /** The decision; empty when it is none that says whether the template may be sent. */
    Optional<ProviderNotice> read(Instant at) {
        return value.text("message_template_name")
                .filter(NAME.asMatchPredicate())
                .flatMap(name ->
                        value.text("message_template_language")
                                .filter(LANGUAGE.asMatchPredicate())
                                .flatMap(language ->
                                        value.text("event")
                                                .flatMap(TemplateNews::state)
                                                .map(state ->
                                                        new ProviderNotice(
                                                                name, language, state, at))));
    }

    private static Optional<ProviderState> state(String event) {
        return switch (event) {
            case "APPROVED", "REINSTATED" -> Optional.of(ProviderState.APPROVED);
            case "PENDING", "IN_APPEAL" -> Optional.of(ProviderState.PENDING);
            case "REJECTED" -> Optional.of(ProviderState.REJECTED);
            case "PAUSED" -> Optional.of(ProviderState.PAUSED);
            case "DISABLED" -> Optional.of(ProviderState.DISABLED);
            case "DELETED", "PENDING_DELETION" -> Optional.of(ProviderState.DELETED);
            default -> Optional.empty();
        };
    }
}
