package dev.parley.ai.model.window;

import dev.parley.ai.model.Prompt;

/**
 * A prompt that fits into its model's window.
 *
 * @param prompt what the model gets
 * @param plainTokens its plain count of tokens, to compare a server's count with
 */
public record PackedPrompt(Prompt prompt, int plainTokens) {}
