package dev.parley.deploy.bench;

import dev.parley.deploy.bench.report.Fate;
import dev.parley.deploy.bench.report.Latencies;
import dev.parley.deploy.bench.subject.Update;
import dev.parley.testservers.telegram.SentMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was said, held against what was written.
 *
 * @param fate what became of the messages
 * @param endToEnd from the moment each message was due until its answer arrived at Telegram
 */
record Replies(Fate fate, Latencies endToEnd) {

    /** How an answer shows what it answers. */
    enum Matching {
        /** It names the update's number, as the answer to an unknown command does. */
        BY_MARK,
        /** It does not; the first answer in a chat is held to be that to its first message. */
        BY_COUNT
    }

    private static final Pattern MARK = Pattern.compile("/r([0-9]{1,18})");

    /** A command that Parley does not know and therefore names in its answer. */
    static String mark(long number) {
        return "/r" + number;
    }

    /**
     * Compares.
     *
     * @param sent what arrived at Telegram, in order of arrival
     */
    static Replies of(WebhookLoad.Taken taken, List<SentMessage> sent, Matching matching) {
        Map<Long, List<Acknowledgement>> written =
                taken.acknowledgements().stream()
                        .collect(Collectors.groupingBy(each -> each.update().chat()));
        Map<Long, List<SentMessage>> said =
                sent.stream().collect(Collectors.groupingBy(SentMessage::chat));
        List<Duration> times = new ArrayList<>();
        Fate fate = new Fate(0, 0, 0, 0);
        for (Map.Entry<Long, List<Acknowledgement>> chat : written.entrySet()) {
            Comparison comparison = new Comparison(taken.start(), chat.getValue(), matching);
            said.getOrDefault(chat.getKey(), List.of()).forEach(comparison::add);
            fate = fate.plus(comparison.fate());
            times.addAll(comparison.times);
        }
        return new Replies(fate, new Latencies(times));
    }

    /** One chat's messages and answers. */
    private static final class Comparison {

        private final Instant start;
        private final List<Acknowledgement> written;
        private final Matching matching;
        private final Map<Long, Update> byNumber = new HashMap<>();
        private final Set<Long> answered = new HashSet<>();
        private final List<Duration> times = new ArrayList<>();
        private long newest;
        private int replies;
        private int doubled;
        private int outOfOrder;

        Comparison(Instant start, List<Acknowledgement> written, Matching matching) {
            this.start = start;
            this.written = written;
            this.matching = matching;
            written.forEach(each -> byNumber.put(each.update().number(), each.update()));
        }

        void add(SentMessage reply) {
            OptionalLong number = numberOf(reply);
            replies++;
            if (number.isEmpty() || !answered.add(number.getAsLong())) {
                doubled++;
                return;
            }
            if (number.getAsLong() < newest) {
                outOfOrder++;
            }
            newest = Math.max(newest, number.getAsLong());
            Update update = Objects.requireNonNull(byNumber.get(number.getAsLong()));
            times.add(Duration.between(start.plus(update.due()), reply.arrivedAt()));
        }

        private OptionalLong numberOf(SentMessage reply) {
            if (matching == Matching.BY_COUNT) {
                return replies < written.size()
                        ? OptionalLong.of(written.get(replies).update().number())
                        : OptionalLong.empty();
            }
            Matcher mark = MARK.matcher(reply.text());
            long number = mark.find() ? Long.parseLong(mark.group(1)) : 0;
            return byNumber.containsKey(number) ? OptionalLong.of(number) : OptionalLong.empty();
        }

        Fate fate() {
            List<Acknowledgement> taken = written.stream().filter(Acknowledgement::taken).toList();
            long lost =
                    taken.stream()
                            .filter(each -> !answered.contains(each.update().number()))
                            .count();
            return new Fate((int) lost, doubled, outOfOrder, written.size() - taken.size());
        }
    }
}
