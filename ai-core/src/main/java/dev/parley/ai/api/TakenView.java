package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.knowledge.intake.ImportReport;
import dev.parley.ai.knowledge.library.Taking;
import java.util.List;

/** A document that was taken in. */
record TakenView(
        @JsonPropertyDescription("The document's id") String document,
        @JsonPropertyDescription("What became of it") TakingOutcome outcome,
        @JsonPropertyDescription("How many passages were written") int passages,
        @JsonPropertyDescription("Parts that could not be read") List<FailureView> failures) {

    /** A part of a document that could not be read. */
    record FailureView(
            @JsonPropertyDescription("Where, as in 'laws.jsonl, line 17'") String place,
            String reason) {}

    /**
     * @throws ApiException 413, 415 or 422 when it was not taken in
     */
    static TakenView of(Taking taking) {
        return switch (taking) {
            case Taking.Taken taken -> of(taken);
            case Taking.Unreadable(String reason) ->
                    throw ApiException.unreadable("The document " + reason + ".");
            case Taking.UnknownFormat(String known) ->
                    throw ApiException.unknownFormat(
                            "Neither the name's ending nor the Content-Type is of a format that can be read: "
                                    + known
                                    + ".");
            case Taking.TooLarge(long most) ->
                    throw ApiException.tooLarge(
                            "A document may have up to %d bytes.".formatted(most));
        };
    }

    private static TakenView of(Taking.Taken taken) {
        ImportReport report = taken.report();
        return new TakenView(
                taken.document().toString(),
                TakingOutcome.of(report),
                report.passages(),
                report.failures().stream()
                        .map(failure -> new FailureView(failure.file(), failure.reason()))
                        .toList());
    }
}
