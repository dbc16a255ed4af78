package dev.parley.ai.api;

/** What fields that several requests have say of themselves, and the limits of those. */
final class RequestFields {

    /** The longest text, in Unicode code points; the policy may allow less. */
    static final int LONGEST_TEXT = 200_000;

    /** The most entries of a list of what was said. */
    static final int MOST_ENTRIES = 500;

    static final int LONGEST_SUMMARY = 4_000;

    static final int MOST_TOKENS = 8_192;

    static final String MODEL =
            "Registry name of the model; the best available where none is given";
    static final String LANGUAGE =
            "The language to answer in; the question's own where none is given";
    static final String CHANNEL = "Where the question was asked; 'api' where none is given";
    static final String TURN = "The caller's own id of the call";
    static final String COLLECTION = "The only documents to answer from";
    static final String TOKENS = "The longest answer, in the model's tokens";
    static final String TEMPERATURE = "How freely to write: 0 is sober";
    static final String TOP_P = "From which share of the likely words to choose";
    static final String STREAM =
            "Whether the answer comes as server-sent events: 'token' for each word, then 'done' with the whole"
                    + " answer. Nothing is sent before all checks have passed; what is refused is answered as"
                    + " application/problem+json.";

    private RequestFields() {}
}
