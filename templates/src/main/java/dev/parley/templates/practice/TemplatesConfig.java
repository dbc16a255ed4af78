package dev.parley.templates.practice;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the practice's templates are ({@code PARLEY_TEMPLATES_DIR}).
 *
 * @param dir the folder; empty: there are none
 */
@ConfigurationProperties("parley.templates")
public record TemplatesConfig(Optional<Path> dir) {}
