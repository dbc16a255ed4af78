package dev.parley.testservers.telegram;

/**
 * How many messages the bot may send.
 *
 * @param perSecond over all chats; 0: no limit
 * @param perChatAndSecond in one private chat; 0: no limit
 * @param perGroupAndMinute in one group; 0: no limit
 */
public record RateLimits(double perSecond, double perChatAndSecond, double perGroupAndMinute) {

    /**
     * The limits that Telegram names: 30 a second, 1 a second in a chat, 20 a minute in a group.
     */
    public static RateLimits ofTelegram() {
        return new RateLimits(30, 1, 20);
    }

    /** No limit at all. */
    public static RateLimits none() {
        return new RateLimits(0, 0, 0);
    }
}
