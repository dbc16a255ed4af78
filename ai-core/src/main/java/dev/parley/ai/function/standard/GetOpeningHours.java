package dev.parley.ai.function.standard;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.parley.ai.function.Function;
import dev.parley.ai.function.Intent;
import dev.parley.ai.key.Scope;
import dev.parley.ai.practice.HourRange;
import dev.parley.ai.practice.PracticeProfile;
import dev.parley.conversation.Language;
import dev.parley.rendering.Practice;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code get_opening_hours}: when the practice is open. There where a profile tells. */
@Singleton
@Requires(beans = PracticeProfile.class)
final class GetOpeningHours {

    private final PracticeProfile profile;
    private final Practice practice;
    private final InstantSource clock;

    GetOpeningHours(PracticeProfile profile, Practice practice, InstantSource clock) {
        this.profile = profile;
        this.practice = practice;
        this.clock = clock;
    }

    /** Which day. */
    record Wanted(
            @JsonPropertyDescription("The date, such as 2026-12-24; today where it is left out.")
                    @Nullable LocalDate date) {}

    /** The hours of one day, and of an ordinary week. */
    record Hours(
            @JsonPropertyDescription("The organisation.") String practice,
            @JsonPropertyDescription("Where it is.") String address,
            @JsonPropertyDescription("The number to call.") String phone,
            @JsonPropertyDescription("The time zone of all times.") String timeZone,
            @JsonPropertyDescription("The date that was asked about.") LocalDate date,
            @JsonPropertyDescription("When it is open on that date; empty: closed.")
                    List<Range> open,
            @JsonPropertyDescription("Whether it is open at this moment.") boolean openNow,
            @JsonPropertyDescription("When it opens next after this moment.")
                    Optional<OffsetDateTime> opensNext,
            @JsonPropertyDescription("The usual hours; some days of the year have others.")
                    List<Day> usualWeek) {}

    /** From when to when. */
    record Range(
            @JsonPropertyDescription("When it opens, such as 08:00.") String from,
            @JsonPropertyDescription("When it closes.") String to) {

        static List<Range> of(List<HourRange> ranges) {
            return ranges.stream()
                    .map(range -> new Range(text(range.from()), text(range.to())))
                    .toList();
        }

        private static String text(LocalTime time) {
            return time.toString();
        }
    }

    /** A weekday's usual hours. */
    record Day(
            @JsonPropertyDescription("The weekday, in English.") String weekday,
            @JsonPropertyDescription("When it is open; empty: closed.") List<Range> open) {}

    @Function(
            name = "get_opening_hours",
            category = "practice",
            description =
                    "Tells when the organisation is open on a date, whether it is open now, when it"
                            + " opens next, its usual week, address and telephone number.",
            scope = Scope.PRACTICE_READ)
    @Intent(
            language = Language.ENGLISH,
            patterns = {
                "(?:are|is) (?:you|the practice|it)(?: still)? (?:open|closed)(?: now| today| right now| at the moment)?",
                "when (?:are you|is the practice|do you|does the practice) (?:open|close)(?: today| next)?",
                "what are (?:your|the)(?: practice's)?(?: opening)? hours(?: today)?"
            },
            keywords = {"opening hours", "open now", "open today"})
    @Intent(
            language = Language.FRENCH,
            patterns = {
                "(?:etes-vous|est-ce que vous etes|vous etes|le cabinet est-il|le cabinet est)"
                        + "(?: encore)? (?:ouverts?|fermes?)(?: maintenant| aujourd'hui| en ce moment)?",
                "quels sont (?:vos|les) horaires(?: d'ouverture)?(?: du cabinet)?(?: aujourd'hui)?",
                "(?:quand|a quelle heure) (?:ouvrez-vous|fermez-vous|ouvre le cabinet|ferme le cabinet)"
            },
            keywords = {"horaires ouverture", "ouvert maintenant", "ouvert aujourd'hui"})
    @Intent(
            language = Language.ROMANIAN,
            patterns = {
                "(?:sunteti|este cabinetul|este|e)(?: inca)? (?:deschisi?|inchisi?)(?: acum| astazi| azi)?",
                "care (?:este|e) (?:programul|orarul)(?: cabinetului)?(?: azi| astazi)?",
                "(?:cand|la ce ora) (?:deschideti|inchideti|se deschide|se inchide)(?: cabinetul)?"
            },
            keywords = {"program cabinet", "orar cabinet", "deschis acum"})
    Hours hours(Wanted wanted) {
        Instant now = clock.instant();
        LocalDate date =
                wanted.date() == null
                        ? LocalDate.ofInstant(now, profile.timeZone())
                        : wanted.date();
        return new Hours(
                practice.name(),
                profile.address(),
                practice.phone(),
                profile.timeZone().getId(),
                date,
                Range.of(profile.on(date)),
                profile.isOpen(now),
                profile.nextOpening(now).map(ZonedDateTime::toOffsetDateTime),
                Arrays.stream(DayOfWeek.values()).map(this::usual).toList());
    }

    private Day usual(DayOfWeek day) {
        return new Day(day.name().toLowerCase(Locale.ROOT), Range.of(profile.hours().on(day)));
    }
}
