package dev.parley.whatsapp.receiving;

import dev.parley.conversation.ConversationAddress;
import dev.parley.conversation.Sender;
import dev.parley.directory.KnownChats;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.inbox.Inbox;
import dev.parley.inbox.InboxUnavailableException;
import dev.parley.quarantine.Quarantine;
import dev.parley.receipt.Receipts;
import dev.parley.receipt.ReceiptsUnavailableException;
import dev.parley.template.ProviderDecisions;
import dev.parley.template.ProviderNotice;
import dev.parley.whatsapp.RecentMessages;
import dev.parley.whatsapp.WhatsAppChat;
import dev.parley.whatsapp.WhatsAppStatus;
import dev.parley.whatsapp.event.Event;
import dev.parley.whatsapp.event.Event.Decided;
import dev.parley.whatsapp.event.Event.Heard;
import dev.parley.whatsapp.event.Event.Malformed;
import dev.parley.whatsapp.event.Event.Reported;
import dev.parley.whatsapp.event.Event.Unused;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Stores what one request of a provider tells. Should it end half-way, the request is not
 * acknowledged, and what is brought again changes nothing that was stored. Thread-safe.
 */
@Singleton
final class Intake {

    private final Inbox inbox;
    private final Receipts receipts;
    private final KnownChats chats;
    private final Quarantine quarantine;
    private final ProviderDecisions decisions;
    private final OptOutWords optOuts;
    private final RecentMessages recent;
    private final WhatsAppStatus status;
    private final InstantSource clock;
    private final MeterRegistry meters;

    Intake(
            Received received,
            KnownChats chats,
            OptOutWords optOuts,
            RecentMessages recent,
            WhatsAppStatus status,
            InstantSource clock,
            MeterRegistry meters) {
        this.inbox = received.inbox();
        this.receipts = received.receipts();
        this.quarantine = received.quarantine();
        this.decisions = received.decisions();
        this.chats = chats;
        this.optOuts = optOuts;
        this.recent = recent;
        this.status = status;
        this.clock = clock;
        this.meters = meters;
    }

    /** Where what is received is kept. */
    @Singleton
    record Received(
            Inbox inbox, Receipts receipts, Quarantine quarantine, ProviderDecisions decisions) {}

    /**
     * Stores events, and returns when they may be acknowledged. Messages come first, in one commit.
     *
     * @throws InboxUnavailableException when they could not be stored
     */
    void accept(List<Event> events) {
        inbox.accept(events.stream().flatMap(this::inbound).toList());
        receipts.note(
                WhatsAppChat.CHANNEL,
                events.stream()
                        .flatMap(event ->
                                event instanceof Reported(var receipt)
                                        ? Stream.of(receipt)
                                        : Stream.empty())
                        .toList());
        noteDecisions(events);
        events.forEach(event -> {
            if (event instanceof Malformed(String kind, String part)) {
                keepUnreadable(
                        "not the shape of its kind: " + kind,
                        part.getBytes(StandardCharsets.UTF_8));
            }
        });
        status.received();
    }

    private void noteDecisions(List<Event> events) {
        List<ProviderNotice> notices =
                events.stream()
                        .flatMap(event ->
                                event instanceof Decided(var notice)
                                        ? Stream.of(notice)
                                        : Stream.empty())
                        .toList();
        try {
            decisions.note(WhatsAppChat.CHANNEL, notices);
        } catch (RuntimeException failure) {
            throw new InboxUnavailableException(failure);
        }
    }

    /** What is not of the provider's shape: kept for an operator. */
    void keepUnreadable(String reason, byte[] body) {
        meters.counter("parley.inbound.malformed", "channel", "whatsapp").increment();
        quarantine.keep(WhatsAppChat.CHANNEL, reason, body);
    }

    /** Stores something, and answers that it is; or that the provider shall bring it again. */
    HttpResponse<?> stored(Runnable storing, Supplier<HttpResponse<?>> done) {
        try {
            storing.run();
            return done.get();
        } catch (InboxUnavailableException | ReceiptsUnavailableException _) {
            // Whoever failed to store it says in the log what is wrong.
            return refused(Refusal.INBOX_UNAVAILABLE);
        }
    }

    /** Refuses a request, and counts it. */
    HttpResponse<?> refused(Refusal why) {
        meters.counter("parley.webhook.refused", "channel", "whatsapp", "reason", why.code())
                .increment();
        return why.response();
    }

    private Stream<Inbound> inbound(Event event) {
        return switch (event) {
            case Heard heard -> Stream.of(heard(heard));
            case Unused unused -> Stream.of(trace(unused));
            case Reported _, Decided _, Malformed _ -> Stream.empty();
        };
    }

    private Inbound heard(Heard heard) {
        WhatsAppChat chat =
                new WhatsAppChat(
                        known(() ->
                                chats.chat(WhatsAppChat.CHANNEL, heard.account(), heard.names())));
        ConversationAddress conversation = chat.with(heard.account());
        InboundContent content =
                known(() -> optOuts.content(conversation, heard.sentAt(), heard.content()));
        recent.heard(conversation, heard.sentAt(), heard.message());
        return new Inbound(
                heard.id(),
                conversation,
                false,
                new Sender(chat.person(), heard.profileName(), Optional.empty()),
                heard.message(),
                heard.sentAt().getEpochSecond(),
                heard.sentAt(),
                content);
    }

    /** What is kept about people fails like the inbox does: nothing is acknowledged then. */
    private static <T> T known(Supplier<T> kept) {
        try {
            return kept.get();
        } catch (RuntimeException failure) {
            throw new InboxUnavailableException(failure);
        }
    }

    /** What concerns no chat is kept with our own side. */
    private Inbound trace(Unused unused) {
        WhatsAppChat ourselves = new WhatsAppChat(unused.account());
        return new Inbound(
                unused.id(),
                ourselves.with(unused.account()),
                false,
                new Sender(ourselves.person(), "", Optional.empty()),
                Optional.empty(),
                clock.instant().getEpochSecond(),
                clock.instant(),
                new InboundContent.Ignored(unused.kind()));
    }
}
