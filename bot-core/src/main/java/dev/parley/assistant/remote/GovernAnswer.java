package dev.parley.assistant.remote;

/** Of what {@code POST /api/v1/govern} answers, what is asked for here. */
record GovernAnswer(boolean emergency) {}
