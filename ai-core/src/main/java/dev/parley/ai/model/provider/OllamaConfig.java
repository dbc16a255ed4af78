package dev.parley.ai.model.provider;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;

/**
 * Where Ollama is.
 *
 * @param url its base URL; nothing has to be there
 */
@ConfigurationProperties("parley.ollama")
record OllamaConfig(@Bindable(defaultValue = "http://127.0.0.1:11434") URI url) {}
