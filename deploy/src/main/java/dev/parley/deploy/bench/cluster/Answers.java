package dev.parley.deploy.bench.cluster;

import dev.parley.deploy.bench.subject.Update;
import dev.parley.testservers.telegram.SentMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What arrived at Telegram, held against what was acknowledged. An answer that a model gave names
 * its message; one that the program gave in its place does not, and is held to be the answer to the
 * first message that has none.
 *
 * @param lost acknowledged, but never answered
 * @param outOfOrder answered after a later message of the same chat
 * @param doubled how many answers of each chat came again; chats without any are left out
 * @param unmarked answers that name no message
 * @param arrivals when the first answer to each message arrived, by its number
 */
public record Answers(
        int lost,
        int outOfOrder,
        Map<Long, Integer> doubled,
        int unmarked,
        Map<Long, Instant> arrivals) {

    public Answers {
        doubled = Map.copyOf(doubled);
        arrivals = Map.copyOf(arrivals);
    }

    /**
     * Compares.
     *
     * @param acknowledged the messages of each chat, in order
     * @param sent in order of arrival
     */
    public static Answers of(Map<Long, List<Update>> acknowledged, List<SentMessage> sent) {
        Map<Long, List<SentMessage>> said =
                sent.stream().collect(Collectors.groupingBy(SentMessage::chat));
        int lost = 0;
        int outOfOrder = 0;
        int unmarked = 0;
        Map<Long, Integer> doubled = new HashMap<>();
        Map<Long, Instant> arrivals = new HashMap<>();
        for (Map.Entry<Long, List<Update>> chat : acknowledged.entrySet()) {
            Conversation conversation = new Conversation(chat.getValue());
            said.getOrDefault(chat.getKey(), List.of()).forEach(conversation::add);
            lost += conversation.waiting.size();
            outOfOrder += conversation.outOfOrder;
            unmarked += conversation.unmarked;
            arrivals.putAll(conversation.arrivals);
            if (conversation.doubled > 0) {
                doubled.put(chat.getKey(), conversation.doubled);
            }
        }
        return new Answers(lost, outOfOrder, doubled, unmarked, arrivals);
    }

    /**
     * How many came again that nobody was told of.
     *
     * @param marked how many sends of each chat are marked as uncertain, and may come again
     */
    public int unmarkedDoubles(Map<Long, Integer> marked) {
        return doubled.entrySet().stream()
                .mapToInt(chat ->
                        Math.max(0, chat.getValue() - marked.getOrDefault(chat.getKey(), 0)))
                .sum();
    }

    /** How many came again in all. */
    public int doubles() {
        return doubled.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One chat. */
    private static final class Conversation {

        private final List<Long> waiting;
        private final Set<Long> all;
        private final Map<Long, Instant> arrivals = new HashMap<>();
        private int outOfOrder;
        private int doubled;
        private int unmarked;

        Conversation(List<Update> acknowledged) {
            this.waiting = new ArrayList<>(acknowledged.stream().map(Update::number).toList());
            this.all = new HashSet<>(waiting);
        }

        void add(SentMessage answer) {
            OptionalLong number = Mark.last(answer.text());
            if (number.isEmpty()) {
                unmarked++;
            }
            int place =
                    number.isPresent() && all.contains(number.getAsLong())
                            ? waiting.indexOf(number.getAsLong())
                            : 0;
            if (place < 0 || waiting.isEmpty()) {
                doubled++;
                return;
            }
            if (place > 0) {
                outOfOrder++;
            }
            arrivals.put(waiting.remove(place), answer.arrivedAt());
        }
    }
}
