package dev.parley.deploy.bench.torture;

import dev.parley.deploy.bench.subject.People;
import dev.parley.deploy.bench.subject.Update;
import dev.parley.deploy.bench.subject.Updates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What people write and when, drawn by a seed: mostly one message, sometimes several at once; two
 * of three are questions for the model, the others commands.
 */
final class Script {

    private static final double BURST = 0.2;
    private static final int LONGEST_BURST = 6;
    private static final int COMMAND_EVERY = 3;

    private final TortureOptions options;
    private final People people;
    private final Random chance;
    private final Updates updates = new Updates(InstantSource.system());

    Script(TortureOptions options, People people) {
        this.options = options;
        this.people = people;
        this.chance = new Random(options.seed());
    }

    /** The messages of each chat, in the order in which they are written. */
    Map<Long, List<Update>> write() {
        List<Update> all = new ArrayList<>();
        while (all.size() < options.messages()) {
            People one = new People(people.id(chance.nextInt(options.chats())), 1);
            int wanted = chance.nextDouble() < BURST ? 2 + chance.nextInt(LONGEST_BURST - 1) : 1;
            int count = Math.min(wanted, options.messages() - all.size());
            Duration due = Duration.ofSeconds(1).multipliedBy(all.size()).dividedBy(options.rate());
            updates.make(count, one, 0, Script::text).forEach(each -> all.add(at(due, each)));
        }
        return all.stream().collect(Collectors.groupingBy(Update::chat));
    }

    private static Update at(Duration due, Update update) {
        return new Update(update.number(), update.chat(), due, update.body());
    }

    private static String text(long number) {
        return number % COMMAND_EVERY == 0
                ? "/" + Mark.of(number)
                : "What should I know about " + Mark.of(number) + "?";
    }
}
