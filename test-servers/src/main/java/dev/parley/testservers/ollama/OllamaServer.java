package dev.parley.testservers.ollama;

import dev.parley.testservers.FaultPlan;
import dev.parley.testservers.Journal;
import dev.parley.testservers.LoopbackServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;

/**
 * A model server on 127.0.0.1 with Ollama's API and, below {@code /v1}, OpenAI's. It answers at
 * once with the first source of the prompt until a test says otherwise. Thread-safe.
 */
public final class OllamaServer implements AutoCloseable {
    private final ModelShelf models;
    private final ModelMaking making;
    private final Generation generation = new Generation();
    private final Embeddings embeddings = new Embeddings();
    private final Scores scores = new Scores();
    private final ModelApi api = new ModelApi();
    private final LoopbackServer server;

    private OllamaServer(InstantSource clock) {
        models = new ModelShelf(clock);
        models(ServedModel.chat("llama3.2:3b"));
        Blobs blobs = new Blobs();
        making = new ModelMaking(models, blobs);
        api.add(Blobs.PATH, blobs);
        api.add(making.endpoints());
        api.add(new OllamaEndpoints(models, generation, embeddings, clock).endpoints());
        api.add(new OpenAiEndpoints(models, generation, embeddings, scores, clock).endpoints());
        server = LoopbackServer.start(api);
    }

    /** Starts a server that has one model, {@code llama3.2:3b}. */
    public static OllamaServer start() {
        return new OllamaServer(InstantSource.system());
    }

    /** Starts such a server that goes by this clock. */
    public static OllamaServer start(InstantSource clock) {
        return new OllamaServer(clock);
    }

    /** The base URL of Ollama's API; that of OpenAI's is {@code url() + "/v1"}. */
    public String url() {
        return server.url();
    }

    /** The models that the server has from now on, none of them loaded. */
    public void models(ServedModel... newModels) {
        models.set(List.of(newModels));
    }

    /** The models that it holds in memory. */
    public List<String> loaded() {
        return models.loaded().stream().map(loaded -> loaded.model().name()).toList();
    }

    /** The models that can be pulled, beside those before. */
    public void offersToPull(ServedModel... library) {
        making.offer(List.of(library));
    }

    /** The faults of pulling and creating models. */
    public FaultPlan<ModelFault> makingFaults() {
        return making.faults();
    }

    /**
     * How long making models ready takes from now on.
     *
     * @param loading into memory
     * @param betweenNews between two lines of what a pull or a creation says
     */
    public void loadingTakes(Duration loading, Duration betweenNews) {
        generation.typist().loadsIn(loading);
        making.pauseBetweenNews(betweenNews);
    }

    /** What the server says from now on, unless a fault is planned. */
    public void answers(Function<ModelRequest, String> answer) {
        generation.answerWith(answer);
    }

    /**
     * How long answers take from now on.
     *
     * @param delay before the first piece
     * @param jitter up to this much more, evenly spread
     * @param betweenTokens between two words; an answer in one piece takes as long as all of them
     */
    public void timing(Duration delay, Duration jitter, Duration betweenTokens) {
        generation.typist().take(new Timing(delay, jitter, betweenTokens));
    }

    /** How many answers are made at once and how many requests wait; beyond that 503. */
    public void capacity(int parallel, int waiting) {
        generation.typist().limit(new Slots(parallel, waiting));
    }

    /** The size of vectors; 384 at the start. */
    public void dimensions(int dimensions) {
        embeddings.dimensions(dimensions);
    }

    /** How well a text answers a query from now on; by their common words at the start. */
    public void scores(ToDoubleBiFunction<String, String> score) {
        scores.scoreWith(score);
    }

    /** Refuses requests without this key as bearer token; an empty one ends that. */
    public void requireApiKey(String apiKey) {
        api.require(apiKey);
    }

    /** The requests for answers, in order of arrival. */
    public List<ModelRequest> requests() {
        return generation.requests().all();
    }

    /** The requests for answers as a journal, to count and to wait without copying. */
    public Journal<ModelRequest> requestJournal() {
        return generation.requests();
    }

    /** The requests for vectors, in order of arrival. */
    public List<ModelRequest> embeddingRequests() {
        return embeddings.requests().all();
    }

    /** The requests for scores, in order of arrival. */
    public List<ModelRequest> scoreRequests() {
        return scores.requests().all();
    }

    /** The most answers that were being made at once so far. */
    public int mostParallel() {
        return generation.typist().mostRunning();
    }

    /** The faults of answers. */
    public FaultPlan<ModelFault> faults() {
        return generation.faults();
    }

    /** The faults of vectors. */
    public FaultPlan<ModelFault> embeddingFaults() {
        return embeddings.faults();
    }

    /** The faults of scores. */
    public FaultPlan<ModelFault> scoreFaults() {
        return scores.faults();
    }

    /** Cuts all connections and refuses new ones, until {@link #acceptConnections}. */
    public void refuseConnections() {
        server.refuseConnections();
    }

    /** Answers again on the same port. */
    public void acceptConnections() {
        server.acceptConnections();
    }

    @Override
    public void close() {
        server.close();
    }
}
