package dev.parley.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.web.live.LiveEvents.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What every way of carrying signals does. */
interface LiveEventsContract {

    ConversationAddress ONE = new ConversationAddress(new ChannelName("web"), "page", "one");
    ConversationAddress OTHER = new ConversationAddress(new ChannelName("web"), "page", "other");

    /** Where pages subscribe. */
    LiveEvents pages();

    /** Where signals are given; another process, where there can be one. */
    LiveEvents sender();

    @Test
    default void every_page_of_the_conversation_hears() {
        List<Signal> first = new CopyOnWriteArrayList<>();
        List<Signal> second = new CopyOnWriteArrayList<>();
        try (Subscription _ = pages().subscribe(ONE, first::add);
                Subscription _ = pages().subscribe(ONE, second::add)) {
            sender().publish(ONE, Signal.TYPING);
            sender().publish(ONE, Signal.NEWS);

            await().until(() -> first.size() == 2 && second.size() == 2);
            assertThat(first).containsExactly(Signal.TYPING, Signal.NEWS).isEqualTo(second);
        }
    }

    @Test
    default void other_conversations_are_not_heard() {
        List<Signal> heard = new CopyOnWriteArrayList<>();
        try (Subscription _ = pages().subscribe(ONE, heard::add)) {
            sender().publish(OTHER, Signal.NEWS);
            sender().publish(ONE, Signal.TYPING);

            await().until(() -> !heard.isEmpty());
            assertThat(heard).containsExactly(Signal.TYPING);
        }
    }

    @Test
    default void a_closed_page_hears_nothing_and_the_others_go_on() {
        List<Signal> closed = new CopyOnWriteArrayList<>();
        List<Signal> open = new CopyOnWriteArrayList<>();
        try (Subscription _ = pages().subscribe(ONE, open::add)) {
            Subscription subscription = pages().subscribe(ONE, closed::add);
            subscription.close();
            subscription.close();
            sender().publish(ONE, Signal.NEWS);

            await().until(() -> !open.isEmpty());
            assertThat(closed).isEmpty();
        }
    }

    @Test
    default void a_signal_nobody_waits_for_is_no_fault() {
        sender().publish(OTHER, Signal.NEWS);
    }
}
