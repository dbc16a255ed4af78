package dev.parley.deploy.bench.subject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Makes the messages of people who write in turn. Numbers are never used twice, since an update
 * with a number that was seen is a repeated one.
 */
public final class Updates {

    private final InstantSource clock;
    private long last;

    public Updates(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Messages at a steady pace.
     *
     * @param count how many
     * @param people who writes them, one after the other
     * @param perSecond the pace; 0: all at once
     * @param text what a message says, by its number
     */
    public List<Update> make(int count, People people, int perSecond, LongFunction<String> text) {
        long each = perSecond == 0 ? 0 : Duration.ofSeconds(1).toNanos() / perSecond;
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    long number = ++last;
                    long chat = people.id(i);
                    String body = body(number, chat, text.apply(number));
                    return new Update(number, chat, Duration.ofNanos(each * i), body);
                })
                .toList();
    }

    private String body(long number, long chat, String text) {
        ObjectNode person = Json.object().put("id", chat).put("first_name", People.NAME);
        ObjectNode message = Json.object().put("message_id", number);
        message.set(
                "from",
                person.deepCopy().put("is_bot", false).put("language_code", People.LANGUAGE));
        message.set("chat", person.deepCopy().put("type", "private"));
        message.put("date", clock.instant().getEpochSecond()).put("text", text);
        if (text.startsWith("/")) {
            message.putArray("entities")
                    .addObject()
                    .put("type", "bot_command")
                    .put("offset", 0)
                    .put("length", text.length());
        }
        ObjectNode update = Json.object().put("update_id", number);
        update.set("message", message);
        return update.toString();
    }
}
