package dev.parley.telegram.update;

import java.util.regex.Pattern;

/** Finds the kind of an update: the name of its one field beside the id. */
final class UpdateKind {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{1,62}");

    private UpdateKind() {}

    static String of(Fields update) {
        return UpdateMapping.KINDS.stream()
                .filter(update::has)
                .findFirst()
                .orElseGet(() -> other(update));
    }

    private static String other(Fields update) {
        return update.names()
                .filter(name -> !name.equals("update_id"))
                .filter(name -> NAME.matcher(name).matches())
                .findFirst()
                .orElse("unknown");
    }
}
