package dev.parley.web.live;

/** What an open page is told. It carries no content: what was said is read from the transcript. */
public enum Signal {
    /** Something was said. */
    NEWS,
    /** An answer is being prepared. */
    TYPING
}
