package dev.parley.mail;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.conversation.RichText;
import dev.parley.rendering.Page;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Renderer;
import dev.parley.rendering.Sentence;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;

/** What the rest of Parley gives the channel. */
@Factory
final class Surroundings {

    @Singleton
    @Primary
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Singleton
    @Primary
    Practice practice() {
        return new Practice("Lakeside Practice", "04 65 71 20 00", "112");
    }

    /** Says every sentence's name and the language. */
    @Singleton
    @Primary
    Renderer renderer() {
        return new Renderer() {
            @Override
            public RichText render(Sentence sentence, Language language, ChannelName channel) {
                return RichText.plain(language.code() + " " + sentence);
            }

            @Override
            public String page(Page page, Language language) {
                return "";
            }
        };
    }
}
