package dev.parley.ai.knowledge.retrieval;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The index of the knowledge.
 *
 * @param dataDir the data folder, where indexes are kept, one for each process
 * @param knowledgeRefresh after this time at the latest a process looks for what others changed
 */
@ConfigurationProperties("parley")
record IndexConfig(
        @Bindable(defaultValue = "data") Path dataDir,
        @Bindable(defaultValue = "2s") Duration knowledgeRefresh) {}
