package dev.parley.ai.function;

import dev.parley.assistant.Effect;

/**
 * A function's result that changes the conversation. The AI core writes nothing there: the effect
 * goes back with the reply, and whoever holds the conversation commits both together.
 */
public interface ChangesConversation {

    /** What is to change. */
    Effect effect();
}
