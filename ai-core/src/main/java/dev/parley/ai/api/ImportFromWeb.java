package dev.parley.ai.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.knowledge.library.Taking;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Documents of the web that are to be taken in. */
record ImportFromWeb(
        @JsonPropertyDescription("Their addresses, http or https") @Size(min = 1, max = 20)
                List<String> urls) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST = 2_000;

    /** What came of them. */
    record Results(@JsonPropertyDescription("In the order asked for") List<Result> results) {}

    /** What came of one. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Result(
            String url,
            TakingOutcome outcome,
            @JsonPropertyDescription("The document's id, where it was taken in")
                    Optional<String> document,
            @JsonPropertyDescription("How many passages were written") int passages,
            @JsonPropertyDescription("Why it was not taken in") Optional<String> reason) {

        static Result of(URI address, Taking taking) {
            return switch (taking) {
                case Taking.Taken(var document, var report) ->
                        new Result(
                                address.toString(),
                                TakingOutcome.of(report),
                                Optional.of(document.toString()),
                                report.passages(),
                                Optional.empty());
                case Taking.Unreadable(String reason) -> failed(address, reason);
                case Taking.UnknownFormat(String known) ->
                        failed(address, "is of no format that can be read (" + known + ")");
                case Taking.TooLarge(long most) ->
                        failed(address, "has more than " + most + " bytes");
            };
        }

        private static Result failed(URI address, String reason) {
            return new Result(
                    address.toString(),
                    TakingOutcome.FAILED,
                    Optional.empty(),
                    0,
                    Optional.of(reason));
        }
    }

    /**
     * The addresses, checked for their form.
     *
     * @throws ApiException 400, naming the first that is none
     */
    List<URI> addresses() {
        return IntStream.range(0, urls.size())
                .mapToObj(place -> address("urls[" + place + "]", urls.get(place)))
                .toList();
    }

    private static URI address(String field, String url) {
        try {
            URI address = new URI(url.strip()).normalize();
            String scheme = Optional.ofNullable(address.getScheme()).orElse("");
            if (url.length() <= LONGEST
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && address.getHost() != null
                    && address.getRawUserInfo() == null) {
                return withoutFragment(address);
            }
        } catch (URISyntaxException _) {
            // Said below, like all else that is no address.
        }
        throw ApiException.badField(
                "invalid_value",
                field,
                "'"
                        + field
                        + "' must be an http or https address without a user and of up to 2000 characters.");
    }

    /** What stands behind # is for browsers; the document is the same. */
    private static URI withoutFragment(URI address) throws URISyntaxException {
        String text = address.toString();
        int fragment = text.indexOf('#');
        return fragment < 0 ? address : new URI(text.substring(0, fragment));
    }
}
