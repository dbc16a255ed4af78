package dev.parley.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.PersonAddress;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StorageExtension.class)
final class JdbcOperatorMenusTest {

    private static final ChannelName TEST = new ChannelName("test");

    private final ApplicationContext context;

    JdbcOperatorMenusTest(Storage storage) {
        context =
                ApplicationContext.run(
                        Map.of(
                                "parley.database.url", storage.databaseUrl(),
                                "parley.redis.url", storage.redisUrl()));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void who_was_shown_a_menu_is_remembered_until_it_is_taken_away() {
        OperatorMenus menus = context.getBean(OperatorMenus.class);
        PersonAddress ana = new PersonAddress(TEST, "ana");
        PersonAddress bob = new PersonAddress(TEST, "bob");
        menus.show(ana);
        menus.show(ana);
        menus.show(bob);
        menus.show(new PersonAddress(new ChannelName("other"), "eve"));
        assertThat(menus.shown(TEST)).containsExactlyInAnyOrder(ana, bob);
        menus.hide(ana);
        assertThat(menus.shown(TEST)).containsExactly(bob);
    }
}
