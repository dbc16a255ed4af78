package dev.parley.ai.model;

import dev.parley.assistant.ModelName;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log that a model began to fail or answers again, once each time. */
@Singleton
final class ModelHealth {

    private static final Logger LOG = LoggerFactory.getLogger(ModelHealth.class);

    private final Set<ModelName> failing = ConcurrentHashMap.newKeySet();

    void note(RegisteredModel model, Completion completion) {
        switch (completion) {
            case Completion.Completed _, Completion.ToolsWanted _ -> {
                if (failing.remove(model.name())) {
                    LOG.info("{} answers again", model.name());
                }
            }
            case Completion.Failed failed -> {
                if (failing.add(model.name())) {
                    LOG.warn(
                            "{} gives no answer ({}: {}); others answer for it",
                            model.name(),
                            failed.fault().code(),
                            failed.reason());
                }
            }
        }
    }
}
