package dev.parley.optout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.ConversationAddress;
import dev.parley.optout.OptOuts.Permission;
import dev.parley.testservers.storage.Storage;
import dev.parley.testservers.storage.StorageExtension;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person's last word counts, however often and in whatever order it is brought. */
@ExtendWith(StorageExtension.class)
final class JdbcOptOutsTest {

    private static final ConversationAddress ANA =
            new ConversationAddress(new ChannelName("test"), "ours", "ana");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final ApplicationContext context;
    private final OptOuts optOuts;

    JdbcOptOutsTest(Storage storage) {
        context =
                ApplicationContext.run(
                        Map.of(
                                "parley.database.url", storage.databaseUrl(),
                                "parley.redis.url", storage.redisUrl()));
        optOuts = context.getBean(OptOuts.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void nobody_is_out_who_did_not_say_so() {
        assertThat(optOuts.isOut(ANA)).isFalse();
    }

    @Test
    void who_says_stop_is_out_and_the_word_counts_once_more_when_it_is_brought_again() {
        assertThat(optOuts.tell(ANA, true, NOON)).isTrue();
        assertThat(optOuts.isOut(ANA)).isTrue();
        assertThat(optOuts.tell(ANA, true, NOON)).isTrue();
        assertThat(optOuts.tell(ANA, true, NOON.plusSeconds(60))).isFalse();
    }

    @Test
    void who_is_out_is_told_so_once_and_after_a_start_everything_may_be_said_again() {
        assertThat(optOuts.permission(ANA)).isEqualTo(Permission.ALL);
        optOuts.lastWordSaid(ANA);
        assertThat(optOuts.permission(ANA)).isEqualTo(Permission.ALL);
        optOuts.tell(ANA, true, NOON);
        assertThat(optOuts.permission(ANA)).isEqualTo(Permission.LAST_WORD);
        optOuts.lastWordSaid(ANA);
        assertThat(optOuts.permission(ANA)).isEqualTo(Permission.NOTHING);
        optOuts.tell(ANA, true, NOON);
        assertThat(optOuts.permission(ANA)).isEqualTo(Permission.NOTHING);
        optOuts.tell(ANA, false, NOON.plusSeconds(60));
        assertThat(optOuts.permission(ANA)).isEqualTo(Permission.ALL);
        optOuts.tell(ANA, true, NOON.plusSeconds(120));
        assertThat(optOuts.permission(ANA)).isEqualTo(Permission.LAST_WORD);
    }

    @Test
    void who_says_start_is_in_again_and_an_old_stop_does_not_change_that() {
        optOuts.tell(ANA, true, NOON);
        assertThat(optOuts.tell(ANA, false, NOON.plusSeconds(60))).isTrue();
        assertThat(optOuts.isOut(ANA)).isFalse();
        assertThat(optOuts.tell(ANA, true, NOON)).isFalse();
        assertThat(optOuts.isOut(ANA)).isFalse();
    }
}
