package dev.parley.ai.function;

import dev.parley.ai.text.ContentWords;
import io.micronaut.context.BeanContext;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.context.processor.ExecutableMethodProcessor;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Collects the annotated methods when the program starts. A wrong one stops the start with a line
 * that names it.
 */
@Singleton
final class FunctionMethods implements ExecutableMethodProcessor<Function> {

    private final BeanContext context;
    private final ContentWords words;
    private final Map<FunctionName, RegisteredFunction> functions = new ConcurrentSkipListMap<>();

    FunctionMethods(BeanContext context, ContentWords words) {
        this.context = context;
        this.words = words;
    }

    @Override
    public void process(BeanDefinition<?> bean, ExecutableMethod<?, ?> method) {
        String place = bean.getBeanType().getSimpleName() + "." + method.getMethodName();
        try {
            RegisteredFunction function = new FunctionReader(context, words, bean, method).read();
            if (functions.putIfAbsent(function.definition().name(), function) != null) {
                throw new IllegalArgumentException("another one has this name");
            }
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(
                    "function %s (%s) cannot be used: %s"
                            .formatted(
                                    method.stringValue(Function.class, "name")
                                            .orElse("without name"),
                                    place,
                                    wrong.getMessage()));
        }
    }

    /** All that were found, by name. */
    Collection<RegisteredFunction> all() {
        return List.copyOf(functions.values());
    }
}
