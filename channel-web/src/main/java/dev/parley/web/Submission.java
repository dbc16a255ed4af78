package dev.parley.web;

import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.conversation.Sender;
import dev.parley.inbound.ExternalId;
import dev.parley.inbound.Inbound;
import dev.parley.rendering.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A message on its way from the page to the inbox.
 *
 * @param token whose it is
 * @param language the page's language
 * @param draft the id its form was given
 * @param said what was typed
 */
record Submission(SessionToken token, Language language, String draft, TypedText.Sayable said) {

    Inbound inbound(Instant now) {
        return new Inbound(
                externalId(),
                token.conversation(),
                false,
                new Sender(token.person(), "", Optional.of(language.code())),
                Optional.empty(),
                ChronoUnit.MICROS.between(Instant.EPOCH, now),
                now,
                said.content());
    }

    Page.Message bubble() {
        return new Page.Message(
                externalId().value(), true, RichText.plain(said.text()), Optional.empty());
    }

    /**
     * The same for a double click and for a retry after a cut connection. The text counts too: a
     * page that the browser brings back with an old form never swallows a new message. The session
     * counts because external ids are shared by all pages.
     */
    private ExternalId externalId() {
        String identity = String.join("\n", token.conversation().chat(), draft, said.text());
        return new ExternalId(Sha256.of(identity.getBytes(StandardCharsets.UTF_8)));
    }
}
