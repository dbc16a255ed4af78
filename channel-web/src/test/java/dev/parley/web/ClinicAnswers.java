package dev.parley.web;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.Effect;
import dev.parley.assistant.Exchange;
import dev.parley.assistant.FileWords;
import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Outcome;
import dev.parley.assistant.PassageLookup;
import dev.parley.assistant.Past;
import dev.parley.assistant.Question;
import dev.parley.assistant.Reply;
import dev.parley.assistant.SentFiles;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.outbound.Citation;
import dev.parley.outbound.Provenance;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Renderer;
import dev.parley.rendering.Sentence;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The practice of the tests, and an answer from its documents. */
@Factory
final class ClinicAnswers {

    static final Citation HOURS =
            new Citation(
                    1,
                    "When you can come",
                    "Opening hours",
                    Optional.of("https://lorvane.example.org/hours"),
                    "en/opening-hours#1",
                    """
                    Our desk is open Monday to Friday from 8:00 to 19:00 and on Saturday from 9:00 to 12:00.

                    We are closed on Sundays and on public holidays.\
                    """);

    static final Citation PHONE =
            new Citation(
                    2,
                    "When you can call",
                    "Opening hours",
                    Optional.empty(),
                    "en/opening-hours#2",
                    "You reach us by phone Monday to Friday from 8:00 to 18:30.");

    private static final String ANSWER =
            """
            Our desk is open **Monday to Friday from 8:00 to 19:00** and on Saturday from 9:00 to 12:00 [1].

            By phone you reach us Monday to Friday from 8:00 to 18:30 [2].\
            """;

    private static final ModelName MODEL = new ModelName("extractive");

    static final List<Citation> CITATIONS = List.of(HOURS, PHONE);

    static RichText answer(Renderer renderer, Language language) {
        return renderer.render(
                new Sentence.Answer(ANSWER, CITATIONS, "extractive", false),
                language,
                WebChannel.NAME);
    }

    static Optional<Provenance> provenance() {
        return Optional.of(new Provenance("extractive", Duration.ofMillis(1_040), CITATIONS));
    }

    @Singleton
    Practice practice() {
        return new Practice("Lorvane Lakeside Practice", "04 65 71 20 00", "112");
    }

    @Singleton
    MeterRegistry metrics() {
        return new SimpleMeterRegistry();
    }

    private static Outcome outcome(Question question) {
        return question.text().equals("Please answer in French")
                ? new Outcome.Confirmation(new Effect.SpeakLanguage(Language.FRENCH))
                : new Outcome.Answer(ANSWER, CITATIONS, MODEL, 1, false);
    }

    @Bean
    @Singleton
    AiCore core() {
        return new AiCore() {
            @Override
            public Reply reply(Question question) {
                return new Reply(
                        outcome(question), List.of(), new Exchange(question.text(), ANSWER));
            }

            @Override
            public boolean isEmergency(String text) {
                return false;
            }

            @Override
            public void prepare(ModelName model) {}

            @Override
            public Optional<String> summarise(Past past) {
                return Optional.empty();
            }

            @Override
            public List<Model> models() {
                return List.of(new Model(MODEL, true, true));
            }
        };
    }

    /** Nobody sends a file on the page. */
    @Bean
    @Singleton
    SentFiles files() {
        return _ -> new FileWords.Unread(FileWords.Reason.NOT_POSSIBLE);
    }

    @Bean
    @Singleton
    PassageLookup passages() {
        return id -> CITATIONS.stream().filter(each -> each.passage().equals(id)).findFirst();
    }
}
