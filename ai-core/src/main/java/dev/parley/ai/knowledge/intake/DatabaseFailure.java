package dev.parley.ai.knowledge.intake;

/** Says in one line what the database objected to. */
final class DatabaseFailure {

    private DatabaseFailure() {}

    static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return "refused the import, and what was not yet written is as before: " + message;
    }
}
