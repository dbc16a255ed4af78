package dev.parley.ai.governance;

import dev.parley.ai.knowledge.Passage;
import dev.parley.ai.model.ChatModels;
import dev.parley.ai.model.Draft;
import dev.parley.ai.model.Prompt;
import dev.parley.ai.model.PromptTemplate;
import dev.parley.ai.model.Source;
import dev.parley.ai.model.operation.ModelOperationException;
import dev.parley.ai.model.operation.ModelOperations;
import dev.parley.assistant.AiCoreUnavailableException;
import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import dev.parley.assistant.Past;
import dev.parley.assistant.Question;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Has a model write a draft from the passages. */
@Singleton
final class Generation {

    /** What the prompt tells a model to write when the sources do not answer. */
    private static final String NO_ANSWER = "NO ANSWER";

    private final ChatModels models;
    private final PromptTemplate template;
    private final ToolOffer offer;
    private final ModelOperations operations;
    private final Notes notes;

    Generation(
            ChatModels models,
            PromptTemplate template,
            ToolOffer offer,
            ModelOperations operations,
            Notes notes) {
        this.models = models;
        this.notes = notes;
        this.operations = operations;
        this.template = template;
        this.offer = offer;
    }

    /**
     * A draft and what it may cite.
     *
     * @param draft what the model wrote
     * @param passages the passages it was given and those it looked for itself, by their numbers
     */
    record Drafted(Draft draft, List<Passage> passages) {}

    /**
     * Asks the model the person chose, or whoever answers for it. It may look for more passages.
     *
     * @param asked the redacted question
     * @param query the same, complete
     */
    Drafted draft(
            GovernedRequest request,
            String asked,
            String query,
            List<Passage> passages,
            Trail trail)
            throws InterruptedException {
        Question question = request.question();
        Prompt prompt =
                new Prompt(
                        asked,
                        query,
                        question.language(),
                        question.history(),
                        question.background(),
                        sources(passages),
                        request.sampling());
        FunctionTools tools = offer.forQuestion(question, request.reach(), passages);
        Draft draft = models.draft(question.model(), prompt, tools);
        tools.decisions().forEach(trail::add);
        trail.add(
                "generation",
                saysNothing(draft) ? "no-answer" : "drafted",
                Map.of(
                        "model", draft.model().value(),
                        "fallback", String.valueOf(draft.fallback()),
                        "prompt", template.version(),
                        "tokens", String.valueOf(draft.tokens())));
        return new Drafted(draft, tools.passages());
    }

    /** See {@link dev.parley.assistant.AiCore#prepare}. */
    void prepare(ModelName model) throws InterruptedException {
        try {
            operations.load(model, _ -> {});
        } catch (ModelOperationException failure) {
            // A model that its own server looks after needs nothing done.
            if (failure.reason() != ModelOperationException.Reason.NOT_MANAGED) {
                throw new AiCoreUnavailableException(String.valueOf(failure.getMessage()), failure);
            }
        }
    }

    /** See {@link dev.parley.assistant.AiCore#summarise}. */
    Optional<String> summarise(Past past) throws InterruptedException {
        return notes.of(past);
    }

    /** The models that can be asked, the default first. */
    List<Model> models() {
        return models.models();
    }

    static boolean saysNothing(Draft draft) {
        return draft.text().isBlank() || draft.text().strip().startsWith(NO_ANSWER);
    }

    private static List<Source> sources(List<Passage> passages) {
        return IntStream.range(0, passages.size())
                .mapToObj(index -> source(index + 1, passages.get(index)))
                .toList();
    }

    static Source source(int number, Passage passage) {
        Set<String> headings = new LinkedHashSet<>(List.of(passage.title()));
        headings.addAll(passage.path());
        headings.add(passage.reference());
        return new Source(
                number,
                String.join(" > ", new ArrayList<>(headings)),
                passage.text(),
                passage.language());
    }
}
