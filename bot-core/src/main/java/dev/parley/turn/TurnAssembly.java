package dev.parley.turn;

import dev.parley.conversation.MessageReference;
import dev.parley.conversation.TurnId;
import dev.parley.inbound.Attachment;
import dev.parley.inbound.Inbound;
import dev.parley.inbound.InboundContent;
import dev.parley.inbox.Claimed;
import dev.parley.inbox.PendingMessage;
import dev.parley.session.StoredSession;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes turns of what waits: a burst of one person's messages is one turn, a command always one of
 * its own. {@code /stop} and {@code /reset} end the messages that wait before them, and no more:
 * the commands and notices before them are done first. An edit replaces the message it names while
 * that waits in the same turn; a message that its author deleted while it waits is not answered.
 */
final class TurnAssembly {

    private final boolean oneByOne;

    /**
     * @param oneByOne whether every message is a turn of its own
     */
    TurnAssembly(boolean oneByOne) {
        this.oneByOne = oneByOne;
    }

    Turn assemble(Claimed claimed, StoredSession session) {
        TakenBack back = TakenBack.in(claimed.messages());
        List<PendingMessage> pending = back.others();
        int first = first(pending);
        List<PendingMessage> open = pending.subList(first, pending.size());
        List<PendingMessage> taken = open.subList(0, burst(open));
        List<PendingMessage> cancelled =
                !open.isEmpty() && open.getFirst().interrupts()
                        ? pending.subList(0, first)
                        : List.of();
        return new Turn(
                TurnId.create(),
                claimed.lease(),
                claimed.address(),
                session,
                rows(taken, back.notices()),
                rows(cancelled, back.dropped()),
                pending.size() - taken.size() - cancelled.size() + claimed.unread(),
                claimed.arrivals(),
                claimed.heldUntil(),
                taken.isEmpty() && !back.notices().isEmpty()
                        ? new TurnInput.Deleted()
                        : input(taken));
    }

    /**
     * What waits, parted by what its author has deleted meanwhile.
     *
     * @param notices what tells of it; done with whatever turn is next
     * @param dropped what is not answered any more
     * @param others what is
     */
    private record TakenBack(
            List<PendingMessage> notices,
            List<PendingMessage> dropped,
            List<PendingMessage> others) {

        static TakenBack in(List<PendingMessage> pending) {
            Set<MessageReference> gone = new HashSet<>();
            List<PendingMessage> notices = new ArrayList<>();
            for (PendingMessage message : pending) {
                if (message.inbound().content() instanceof InboundContent.Deleted(var messages)) {
                    gone.addAll(messages);
                    notices.add(message);
                }
            }
            if (notices.isEmpty()) {
                return new TakenBack(List.of(), List.of(), pending);
            }
            List<PendingMessage> left = new ArrayList<>(pending);
            left.removeAll(notices);
            Map<Boolean, List<PendingMessage>> sorted =
                    left.stream()
                            .collect(
                                    Collectors.partitioningBy(message ->
                                            isToAnswer(message.inbound())
                                                    && message.inbound()
                                                            .message()
                                                            .filter(gone::contains)
                                                            .isPresent()));
            return new TakenBack(
                    notices,
                    sorted.getOrDefault(true, List.of()),
                    sorted.getOrDefault(false, List.of()));
        }
    }

    /**
     * Where the turn begins. Before an interruption that waits it is the first that is more than a
     * message to answer: nobody who sends {@code /reset} and then {@code /stop} means to keep what
     * was said.
     */
    private static int first(List<PendingMessage> pending) {
        if (pending.stream().noneMatch(PendingMessage::interrupts)) {
            return 0;
        }
        return IntStream.range(0, pending.size())
                .filter(i -> !isToAnswer(pending.get(i).inbound()))
                .findFirst()
                .orElse(0);
    }

    private static boolean isToAnswer(Inbound inbound) {
        return words(inbound).isPresent()
                || inbound.content() instanceof InboundContent.Unsupported;
    }

    /** How many of the messages belong to the first one's turn. */
    private int burst(List<PendingMessage> open) {
        if (open.isEmpty()) {
            return 0;
        }
        Inbound first = open.getFirst().inbound();
        if (oneByOne || words(first).isEmpty()) {
            return 1;
        }
        int size = 1;
        while (size < open.size()
                && words(open.get(size).inbound()).isPresent()
                && open.get(size).inbound().sender().address().equals(first.sender().address())) {
            size++;
        }
        return size;
    }

    private static TurnInput input(List<PendingMessage> taken) {
        if (taken.isEmpty()) {
            return new TurnInput.Nothing();
        }
        Inbound inbound = taken.getFirst().inbound();
        return switch (inbound.content()) {
            case InboundContent.Text _, InboundContent.Edit _, InboundContent.Attached _ ->
                    new TurnInput.Said(
                            taken.getLast().inbound(), allWords(taken), attachments(taken));
            case InboundContent.Command(String name, String arguments, _) ->
                    new TurnInput.Commanded(
                            inbound, name, arguments, taken.getFirst().interrupts());
            case InboundContent.Chosen(String label, String question) ->
                    new TurnInput.Chosen(inbound, label, question);
            case InboundContent.Deleted _ -> new TurnInput.Deleted();
            case InboundContent.Rated(var message, var rating) ->
                    new TurnInput.Rated(inbound, message, rating);
            case InboundContent.Unsupported(String kind) -> new TurnInput.Unreadable(inbound, kind);
            case InboundContent.Moved(String chat) -> new TurnInput.Moved(chat);
            case InboundContent.Reachable(boolean reachable) -> new TurnInput.Reachable(reachable);
            case InboundContent.ModelLoaded(String model, boolean ready) ->
                    new TurnInput.Loaded(inbound, model, ready);
            case InboundContent.Ignored _ -> new TurnInput.Nothing();
        };
    }

    private static String allWords(List<PendingMessage> taken) {
        // An edit takes the place of the message it names; one of an earlier turn stands for
        // itself.
        Map<String, String> words = new LinkedHashMap<>();
        for (PendingMessage message : taken) {
            Inbound inbound = message.inbound();
            String key =
                    inbound.content() instanceof InboundContent.Edit(MessageReference edited, _)
                            ? "message " + edited.value()
                            : inbound.message()
                                    .map(sent -> "message " + sent.value())
                                    .orElse("row " + message.row());
            words.put(key, words(inbound).orElse(""));
        }
        return words.values().stream()
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private static List<Attachment> attachments(List<PendingMessage> taken) {
        return taken.stream()
                .flatMap(message ->
                        message.inbound().content()
                                        instanceof
                                        InboundContent.Attached(_, List<Attachment> sent, _)
                                ? sent.stream()
                                : Stream.empty())
                .toList();
    }

    private static Optional<String> words(Inbound inbound) {
        return switch (inbound.content()) {
            case InboundContent.Text(String text) -> Optional.of(text);
            case InboundContent.Edit(_, String text) -> Optional.of(text);
            case InboundContent.Attached(String text, _, _) -> Optional.of(text);
            default -> Optional.empty();
        };
    }

    private static List<Long> rows(List<PendingMessage> some, List<PendingMessage> more) {
        return Stream.concat(some.stream(), more.stream()).map(PendingMessage::row).toList();
    }
}
