package dev.parley.ai.function.standard;

/** How people begin to ask for something, for patterns over folded words (no accents). */
final class Beginning {

    static final String ENGLISH =
            "(?:please |can (?:i|you|we) |could (?:i|you|we) |may i |i want to |i would like to |i'd like to "
                    + "|i need to |let me )*";

    static final String FRENCH =
            "(?:est-ce que |puis-je |peux-tu |pouvez-vous |je peux |je veux |je voudrais |j'aimerais "
                    + "|je souhaite |merci de )*";

    static final String ROMANIAN =
            "(?:te rog |va rog |pot |poti |puteti |as vrea |vreau |doresc |as dori |sa )*";

    private Beginning() {}
}
