package dev.parley.deploy.bench.torture;

import dev.parley.testservers.telegram.SentMessage;
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
 */
record Answers(int lost, int outOfOrder, Map<Long, Integer> doubled, int unmarked) {

    Answers {
        doubled = Map.copyOf(doubled);
    }

    /**
     * Compares.
     *
     * @param acknowledged the messages of each chat, in order
     * @param sent in order of arrival
     */
    static Answers of(Map<Long, List<Long>> acknowledged, List<SentMessage> sent) {
        Map<Long, List<SentMessage>> said =
                sent.stream().collect(Collectors.groupingBy(SentMessage::chat));
        int lost = 0;
        int outOfOrder = 0;
        int unmarked = 0;
        Map<Long, Integer> doubled = new HashMap<>();
        for (Map.Entry<Long, List<Long>> chat : acknowledged.entrySet()) {
            Conversation conversation = new Conversation(chat.getValue());
            said.getOrDefault(chat.getKey(), List.of()).forEach(conversation::add);
            lost += conversation.waiting.size();
            outOfOrder += conversation.outOfOrder;
            unmarked += conversation.unmarked;
            if (conversation.doubled > 0) {
                doubled.put(chat.getKey(), conversation.doubled);
            }
        }
        return new Answers(lost, outOfOrder, doubled, unmarked);
    }

    /** How many came again in all. */
    int doubles() {
        return doubled.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One chat. */
    private static final class Conversation {

        private final List<Long> waiting;
        private final Set<Long> all;
        private int outOfOrder;
        private int doubled;
        private int unmarked;

        Conversation(List<Long> acknowledged) {
            this.waiting = new ArrayList<>(acknowledged);
            this.all = new HashSet<>(acknowledged);
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
            waiting.remove(place);
        }
    }
}
