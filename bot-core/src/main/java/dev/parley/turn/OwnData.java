package dev.parley.turn;

import dev.parley.inbound.Inbound;
import dev.parley.privacy.Holding;
import dev.parley.privacy.Holding.Kind;
import dev.parley.privacy.JdbcHoldings;
import dev.parley.rendering.Practice;
import dev.parley.rendering.Sentence;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells a person what is stored about them. */
@Singleton
final class OwnData {

    private final JdbcHoldings holdings;
    private final Practice practice;

    OwnData(JdbcHoldings holdings, Practice practice) {
        this.holdings = holdings;
        this.practice = practice;
    }

    /**
     * The figures; in a group, where others read along and are counted, what is stored in general.
     */
    Sentence sentence(Inbound asked) {
        if (asked.group()) {
            return new Sentence.Privacy(practice);
        }
        List<Holding> stored = holdings.of(asked.conversation()).orElse(List.of());
        return new Sentence.StoredData(
                count(stored, Kind.MESSAGES_RECEIVED),
                count(stored, Kind.MESSAGES_SENT),
                count(stored, Kind.EXCHANGES_REMEMBERED),
                count(stored, Kind.SUMMARIES_REMEMBERED) > 0,
                practice);
    }

    private static int count(List<Holding> stored, Kind kind) {
        return stored.stream()
                .filter(holding -> holding.kind() == kind)
                .mapToInt(holding -> Math.toIntExact(holding.count()))
                .sum();
    }
}
