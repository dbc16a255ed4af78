package dev.parley.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** What became of one call to the Bot API. */
public sealed interface ApiAnswer {

    /** Telegram's own words are a line, mostly. */
    int LONGEST_EXPLANATION = 200;

    /** The answer in words for an operator; never anything personal, never the token. */
    String explanation();

    /** It was done. */
    record Done(JsonNode result) implements ApiAnswer {

        @Override
        public String explanation() {
            return "done";
        }
    }

    /**
     * Telegram refused it in its own words.
     *
     * @param code Telegram's error code, an HTTP status
     * @param description Telegram's explanation, for operators
     * @param retryAfter how long it asks to wait
     * @param migratedTo the id under which the chat goes on
     */
    record Rejected(
            int code, String description, Optional<Duration> retryAfter, OptionalLong migratedTo)
            implements ApiAnswer {

        /** Whether it is the bot itself that is refused, whatever it calls. */
        public boolean isAboutToken() {
            return code() == 401 || code() == 404;
        }

        @Override
        public String explanation() {
            if (isAboutToken()) {
                return "token refused by Telegram: check PARLEY_TELEGRAM_TOKEN";
            }
            String hint =
                    code() == 409
                            ? "only one program may receive for a bot, and another one does: "
                            : "";
            String words = hint + code() + " " + description();
            return words.substring(0, Math.min(words.length(), LONGEST_EXPLANATION));
        }
    }

    /** Something answered that is not the Bot API, such as a proxy's error page. */
    record Garbled(int httpStatus) implements ApiAnswer {

        @Override
        public String explanation() {
            return "HTTP " + httpStatus() + " without an answer of the Bot API";
        }
    }

    /** No connection came about: it certainly was not done. */
    record Unsent(String reason) implements ApiAnswer {

        @Override
        public String explanation() {
            return "Telegram cannot be reached: " + reason();
        }
    }

    /**
     * The request may have arrived, the answer did not: nobody can tell from here whether it was
     * done.
     */
    record Lost(String reason) implements ApiAnswer {

        @Override
        public String explanation() {
            return "Telegram did not answer: " + reason();
        }
    }
}
