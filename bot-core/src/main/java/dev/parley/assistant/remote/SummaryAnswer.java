package dev.parley.assistant.remote;

import java.util.Optional;

/** What {@code POST /api/v1/summarise} answers. */
record SummaryAnswer(Optional<String> summary) {}
