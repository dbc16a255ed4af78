package dev.parley.ai.knowledge.store;

import java.util.List;

/** A passage as a part of the section it stands in. */
public record SectionPart(StoredPassage.Owner owner, String group, List<String> path, String text) {

    public SectionPart {
        path = List.copyOf(path);
    }
}
