package dev.parley.telegram.business;

/**
 * The bot answers for somebody's own account.
 *
 * @param id Telegram's name for it
 * @param owner the account's user id
 * @param canReply whether the owner lets the bot answer now
 */
public record BusinessConnection(String id, long owner, boolean canReply) {}
