package dev.parley.assistant.remote;

/** A question as {@code POST /api/v1/govern} takes it. */
record GovernCall(String question) {}
