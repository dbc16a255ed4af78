package dev.parley.ai.knowledge.retrieval;

import dev.parley.ai.knowledge.DocumentId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Numbers that stand for the sections of documents. */
final class SectionKey {

    private SectionKey() {}

    /** The section under these headings. */
    static long ofPath(DocumentId document, List<String> path) {
        return hash(document + "\0path\0" + String.join("\0", path));
    }

    /** The passages whose references are neighbours; without references, the whole document. */
    static long ofGroup(DocumentId document, String group) {
        return hash(document + "\0group\0" + group);
    }

    private static long hash(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits();
    }
}
