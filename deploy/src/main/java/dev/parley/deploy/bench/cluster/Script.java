package dev.parley.deploy.bench.cluster;

import dev.parley.deploy.bench.subject.People;
import dev.parley.deploy.bench.subject.Update;
import dev.parley.deploy.bench.subject.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What people write and when, drawn by a seed: mostly one message, sometimes several at once; two
 * of three are questions for the model, the others commands.
 */
public final class Script {

    private static final double BURST = 0.2;
    private static final int LONGEST_BURST = 6;
    private static final int COMMAND_EVERY = 3;

    private final Updates updates;
    private final Random chance;

    /** Draws by a seed. */
    public Script(Updates updates, long seed) {
        this.updates = updates;
        this.chance = new Random(seed);
    }

    /**
     * The messages of each chat, in the order in which they are written.
     *
     * @param count how many in all
     * @param perSecond the pace
     */
    public Map<Long, List<Update>> write(People people, int count, int perSecond) {
        List<Update> all = new ArrayList<>();
        while (all.size() < count) {
            People one = new People(people.id(chance.nextInt(people.count())), 1);
            int wanted = chance.nextDouble() < BURST ? 2 + chance.nextInt(LONGEST_BURST - 1) : 1;
            int several = Math.min(wanted, count - all.size());
            Duration due = Duration.ofSeconds(1).multipliedBy(all.size()).dividedBy(perSecond);
            updates.make(several, one, 0, Script::text).forEach(each -> all.add(at(due, each)));
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
