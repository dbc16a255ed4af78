package dev.parley.deploy.schema;

import dev.parley.deploy.schema.Schema.Column;
import dev.parley.deploy.schema.Schema.Name;
import dev.parley.deploy.schema.Schema.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a migration did to the tables, as a process sees it that knows only those before. */
record Step(Schema before, Schema after) {

    private static final Pattern WORD = Pattern.compile("'[^']*'(::text)?(, )?");

    /** What such a process could not live with. */
    List<String> complaints() {
        return Stream.of(
                        each(before.columns(), this::known),
                        each(after.columns(), this::added),
                        each(before.rules(), this::lost),
                        each(after.rules(), this::ruled),
                        before.others().stream()
                                .filter(other -> !after.others().contains(other))
                                .map(other -> other + " is gone"))
                .flatMap(complaints -> complaints)
                .sorted()
                .toList();
    }

    private static <V> Stream<String> each(
            Map<Name, V> all, BiFunction<Name, V, Stream<String>> complaints) {
        return all.entrySet().stream()
                .flatMap(one -> complaints.apply(one.getKey(), one.getValue()));
    }

    private Stream<String> known(Name name, Column then) {
        Column now = after.columns().get(name);
        if (now == null) {
            return Stream.of(name + " is gone");
        }
        Stream.Builder<String> complaints = Stream.builder();
        if (!now.type().equals(then.type())) {
            complaints.add(name + " has another type: " + then.type() + ", now " + now.type());
        }
        if (then.nullable() && !now.nullable()) {
            complaints.add(name + " must not be null any more");
        }
        if (!then.nullable() && now.nullable()) {
            complaints.add(name + " may be null now, which who reads it does not know");
        }
        if (then.filled() && !now.filled()) {
            complaints.add(name + " is not filled by itself any more");
        }
        return complaints.build();
    }

    private Stream<String> added(Name name, Column column) {
        return isOld(name) && isNew(name) && !column.nullable() && !column.filled()
                ? Stream.of(name + " is new, must not be null and has no default")
                : Stream.empty();
    }

    /** What is unique is what older upserts name. */
    private Stream<String> lost(Name name, Rule then) {
        Rule now = after.rules().get(name);
        return then.isUnique() && after.hasTable(name.table()) && !then.equals(now)
                ? Stream.of(name + " is not unique any more as it was")
                : Stream.empty();
    }

    private Stream<String> ruled(Name name, Rule now) {
        Rule then = before.rules().get(name);
        boolean harmless =
                !isOld(name)
                        || now.equals(then)
                        || (then != null && isWider(then, now))
                        || (then == null && isOfNewColumns(name.table(), now));
        return harmless ? Stream.empty() : Stream.of(name + " is stricter: " + now.definition());
    }

    private boolean isOld(Name name) {
        return before.hasTable(name.table());
    }

    private boolean isNew(Name column) {
        return !before.columns().containsKey(column);
    }

    /** An older version leaves them empty, or at their default. */
    private boolean isOfNewColumns(String table, Rule rule) {
        return (rule.kind() == 'c' || rule.kind() == 'f')
                && rule.columns().stream().allMatch(column -> isNew(new Name(table, column)));
    }

    /** The same list with more words in it. */
    private static boolean isWider(Rule then, Rule now) {
        return then.kind() == 'c'
                && now.kind() == 'c'
                && shape(then).equals(shape(now))
                && words(now).containsAll(words(then));
    }

    private static String shape(Rule rule) {
        return WORD.matcher(rule.definition()).replaceAll("").replace(" NOT VALID", "");
    }

    private static Set<String> words(Rule rule) {
        return WORD.matcher(rule.definition())
                .results()
                .map(word -> word.group().replaceAll("(::text)?(, )?$", ""))
                .collect(Collectors.toSet());
    }
}
