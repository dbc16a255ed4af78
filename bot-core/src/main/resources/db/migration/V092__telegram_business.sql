-- Accounts for which a Telegram bot answers (Telegram Business), and whether their owners let it answer now.
CREATE TABLE telegram_business (
    id        text PRIMARY KEY,
    owner     bigint  NOT NULL,
    can_reply boolean NOT NULL
);
