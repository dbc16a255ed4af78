package dev.parley.ai.model.window;

import dev.parley.ai.model.Prompt;
import java.util.OptionalInt;

/**
 * A prompt that fits into its model's window.
 *
 * @param prompt what the model gets
 * @param plainTokens its plain count of tokens, to compare a server's count with; empty where it
 *     did not matter
 */
public record PackedPrompt(Prompt prompt, OptionalInt plainTokens) {}
