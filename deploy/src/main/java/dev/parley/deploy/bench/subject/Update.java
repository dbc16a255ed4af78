package dev.parley.deploy.bench.subject;

import java.time.Duration;

/**
 * One message that somebody writes.
 *
 * @param number its update id
 * @param chat who writes
 * @param due when, after the start of the flow
 * @param body the update as Telegram brings it
 */
public record Update(long number, long chat, Duration due, String body) {}
