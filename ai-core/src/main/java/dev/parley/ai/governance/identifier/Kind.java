package dev.parley.ai.governance.identifier;

/** What an identifier is. */
public enum Kind {
    EMAIL,
    PHONE,
    IBAN,
    CARD,
    SSN
}
