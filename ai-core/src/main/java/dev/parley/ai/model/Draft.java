package dev.parley.ai.model;

import dev.parley.assistant.ModelName;

/**
 * What a model wrote, before anybody checked it.
 *
 * @param text Markdown with citations as {@code [1]}
 * @param model the model that wrote it
 * @param fallback whether another than the wanted model did
 * @param tokens what it cost in the model's tokens
 */
public record Draft(String text, ModelName model, boolean fallback, int tokens) {}
