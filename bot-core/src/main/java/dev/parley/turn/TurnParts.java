package dev.parley.turn;

import jakarta.inject.Singleton;

/** What a worker is made of. */
@Singleton
record TurnParts(
        JdbcTurns turns,
        TurnFlow flow,
        Admission admission,
        JdbcTurnResults results,
        TurnConfig config,
        TurnMetrics metrics,
        SessionSummaries summaries) {}
