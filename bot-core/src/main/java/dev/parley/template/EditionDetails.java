package dev.parley.template;

import dev.parley.operator.Operator;
import java.util.Map;

/** What the audit keeps of an edition. */
final class EditionDetails {

    private EditionDetails() {}

    static Map<String, String> of(TemplateEdition edition, Operator by) {
        return Map.of(
                "template", edition.id().value(),
                "version", Integer.toString(edition.version()),
                "language", edition.language().code(),
                "sha256", edition.sha256(),
                "by", by.name());
    }
}
