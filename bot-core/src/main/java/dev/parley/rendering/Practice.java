package dev.parley.rendering;

import java.util.Optional;

/**
 * The organisation Parley speaks for, as its sentences name it.
 *
 * @param name its name
 * @param phone how a person reaches a human there
 * @param emergency the emergency number to name
 * @param address where it is, in one line, as far as that is known
 */
public record Practice(String name, String phone, String emergency, Optional<String> address) {

    /** One whose address is not known. */
    public Practice(String name, String phone, String emergency) {
        this(name, phone, emergency, Optional.empty());
    }
}
