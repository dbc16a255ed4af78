package dev.parley.deploy.role;

import dev.parley.mail.receiving.MailReceiver;
import dev.parley.telegram.receiving.TelegramReceiver;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** The channels that fetch what people write; where it is brought, the HTTP server takes it. */
@Singleton
record Receivers(BeanProvider<TelegramReceiver> telegram, BeanProvider<MailReceiver> mail) {

    /** Starts those of these roles that are set up; each ends with what is returned. */
    Stream<Runnable> start(Roles roles) {
        Stream<Runnable> fetchingTelegram =
                roles.has(Role.TELEGRAM) && telegram.isPresent()
                        ? Stream.of(telegram.get().start()::close)
                        : Stream.empty();
        Stream<Runnable> readingMail =
                roles.has(Role.MAIL) && mail.isPresent()
                        ? Stream.of(mail.get().start()::close)
                        : Stream.empty();
        return Stream.concat(fetchingTelegram, readingMail);
    }
}
