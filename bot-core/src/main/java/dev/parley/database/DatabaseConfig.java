package dev.parley.database;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How PostgreSQL is reached.
 *
 * @param url JDBC URL, with user and password as parameters
 * @param connections the most connections one process holds, 2 to 200
 */
@ConfigurationProperties("parley.database")
public record DatabaseConfig(
        String url, @Bindable(defaultValue = "12") @Min(2) @Max(200) int connections) {}
