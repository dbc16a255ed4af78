package dev.parley.operator;

import dev.parley.conversation.PersonAddress;
import dev.parley.inbound.Inbound;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may use operators' commands.
 *
 * @param addresses as the channels know them
 */
public record Operators(Set<PersonAddress> addresses) {

    public Operators {
        addresses = Set.copyOf(addresses);
    }

    /**
     * Reads a comma list such as {@code telegram:12345,mail:ops@example.org}; an empty one names
     * nobody.
     *
     * @throws IllegalArgumentException when it is no such list
     */
    public static Operators parse(String list) {
        return list.isBlank()
                ? new Operators(Set.of())
                : new Operators(
                        Arrays.stream(list.split(",", -1))
                                .map(String::strip)
                                .map(PersonAddress::parse)
                                .collect(Collectors.toSet()));
    }

    /**
     * The operator who wrote a message; empty when anybody else did. Where others read along nobody
     * is one: what operators are shown is not for a group.
     */
    public Optional<Operator> author(Inbound inbound) {
        PersonAddress address = inbound.sender().address();
        return !inbound.group() && addresses.contains(address)
                ? Optional.of(Operator.of(address))
                : Optional.empty();
    }
}
