package dev.parley.session;

import dev.parley.conversation.PersonAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of a conversation who said something of themselves; one, but in groups.
 *
 * @param people each of them once
 */
public record KnownPeople(List<KnownPerson> people) {

    public KnownPeople {
        people = List.copyOf(people);
    }

    static KnownPeople none() {
        return new KnownPeople(List.of());
    }

    KnownPerson find(PersonAddress address) {
        return people.stream()
                .filter(known -> known.person().equals(address))
                .findFirst()
                .orElseGet(() -> KnownPerson.stranger(address));
    }

    KnownPeople with(KnownPerson changed) {
        List<KnownPerson> others = new ArrayList<>(people);
        others.removeIf(known -> known.person().equals(changed.person()));
        others.add(changed);
        return new KnownPeople(others);
    }
}
