package dev.parley.ai.knowledge.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Understands one line: {@code {"id","number","path":[…],"text","inForceSince"}}. */
final class ArticleLine {

    private static final String LEGIFRANCE = "https://www.legifrance.gouv.fr/codes/article_lc/";

    /** What a line turned out to be. */
    sealed interface Line {}

    record Article(PassageDraft draft) implements Line {}

    record Blank() implements Line {}

    record Malformed(String reason) implements Line {}

    private record Wire(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("number") @Nullable String number,
            @JsonProperty("path") @Nullable List<String> path,
            @JsonProperty("text") @Nullable String text,
            @JsonProperty("inForceSince") @Nullable Long inForceSince) {}

    private final ObjectReader json =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readerFor(Wire.class);

    Line parse(String line) {
        if (line.isBlank()) {
            return new Blank();
        }
        try {
            Wire wire = json.readValue(line);
            return wire == null ? new Malformed("is not a JSON object") : toArticle(wire);
        } catch (MismatchedInputException wrong) {
            return new Malformed("is JSON of another form" + field(wrong));
        } catch (JsonProcessingException _) {
            return new Malformed("is not JSON");
        }
    }

    private static Line toArticle(Wire wire) {
        if (wire.id() == null || wire.id().isBlank()) {
            return new Malformed("has no id");
        }
        if (wire.text() == null || wire.text().isBlank()) {
            return new Malformed("has no text");
        }
        List<String> path =
                wire.path() == null
                        ? List.of()
                        : wire.path().stream()
                                .filter(heading -> heading != null && !heading.isBlank())
                                .map(TextFile::clean)
                                .toList();
        String number = wire.number() == null ? wire.id() : TextFile.clean(wire.number()).strip();
        return new Article(
                new PassageDraft(
                        wire.id(),
                        number,
                        path,
                        TextFile.clean(wire.text()).strip(),
                        url(wire.id()),
                        Optional.ofNullable(wire.inForceSince()).map(ArticleLine::day)));
    }

    /** An article of the French state's LEGI base has its own page. */
    private static Optional<String> url(String id) {
        return id.matches("LEGIARTI\\d{12}") ? Optional.of(LEGIFRANCE + id) : Optional.empty();
    }

    private static LocalDate day(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static String field(MismatchedInputException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName())
                .filter(name -> name != null)
                .findFirst()
                .map(name -> " (field " + name + ")")
                .orElse("");
    }
}
