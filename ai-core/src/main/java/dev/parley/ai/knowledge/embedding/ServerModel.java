package dev.parley.ai.knowledge.embedding;

import dev.parley.ai.BoundedCalls;
import dev.parley.ai.BoundedCalls.LateException;
import dev.parley.ai.knowledge.EmbeddingSpace;
import dev.parley.ai.knowledge.Vector;
import dev.parley.conversation.Language;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An embedding model of a server. A question waits for it a moment only, and not at all while it
 * keeps failing; passages may take long.
 */
final class ServerModel implements Embeddings {

    private static final Logger LOG = LoggerFactory.getLogger(ServerModel.class);

    private static final String TRIAL = "opening hours";

    /** A batch of passages; a server without a graphics card takes seconds for it. */
    private static final int BATCH = 16;

    /** So old may be what is known of the model's files while questions are asked. */
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final EmbeddingServer server;
    private final String model;
    private final EmbeddingConfig config;
    private final Prefixes prefixes;
    private final BoundedCalls questions;
    private final InstantSource clock;
    private final AtomicBoolean waking = new AtomicBoolean();
    private volatile @Nullable Ready ready;
    private volatile Instant lookedAt = Instant.EPOCH;

    /**
     * @param files what the server told of the model's files
     */
    private record Ready(EmbeddingSpace space, String files, Map<Language, Nearness> nearness) {}

    /**
     * @param model what the server calls it
     */
    ServerModel(EmbeddingServer server, String model, EmbeddingConfig config, InstantSource clock) {
        this.server = server;
        this.model = model;
        this.config = config;
        this.clock = clock;
        this.prefixes = config.prefixes();
        this.questions = new BoundedCalls("embedding", config.questionLimit());
    }

    @Override
    public Optional<EmbeddingSpace> space() {
        return Optional.ofNullable(ready).map(Ready::space);
    }

    @Override
    public synchronized EmbeddingSpace prepare() {
        @Nullable Ready before = ready;
        if (before == null) {
            before = asked();
            ready = before;
        }
        return before.space();
    }

    private Ready asked() {
        String files = server.digest(model);
        List<Vector> tried = batch(List.of(prefixes.question(TRIAL)));
        Map<Language, Nearness> nearness = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            nearness.put(
                    language,
                    Calibration.of(
                            language,
                            texts -> batch(texts.stream().map(prefixes::question).toList()),
                            texts -> batch(prefixes.passages(texts))));
        }
        return new Ready(
                new EmbeddingSpace(
                        server.provider() + "/" + model,
                        tried.getFirst().dimensions(),
                        digest(files)),
                files,
                nearness);
    }

    /** Other prefixes make other vectors. */
    private String digest(String ofServer) {
        return prefixes.equals(Prefixes.NONE)
                ? ofServer
                : ofServer
                        + "+"
                        + UUID.nameUUIDFromBytes(
                                prefixes.asBytes().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Nearness nearness(Language language) {
        @Nullable Nearness known = known().nearness().get(language);
        if (known == null) {
            throw new EmbeddingException("no nearness for " + language);
        }
        return known;
    }

    @Override
    public Vector question(String text) {
        EmbeddingSpace space = known().space();
        List<String> alone = List.of(prefixes.question(text));
        try {
            return questions.call(() -> {
                if (clock.instant().isAfter(lookedAt.plus(LOOK))) {
                    refuseIfReplaced();
                }
                // Cut off by the calls' own limit, which tells a late answer from a failure.
                List<float[]> numbers = server.embed(model, alone, config.passagesLimit());
                return vectors(numbers, 1, Optional.of(space)).getFirst();
            });
        } catch (LateException late) {
            wake();
            throw new EmbeddingException("the embedding model gave no vector in time", late);
        } catch (CallNotPermittedException resting) {
            throw new EmbeddingException("the embedding model failed too often", resting);
        }
    }

    /**
     * Waits for the server in a question's stead. Ollama stops loading a model when nobody waits
     * for it any more, so questions that give up soon would never find it loaded.
     */
    private void wake() {
        if (waking.compareAndSet(false, true)) {
            Thread.ofVirtual()
                    .name("embedding-wake")
                    .start(() -> {
                        try {
                            batch(List.of(prefixes.question(TRIAL)));
                        } catch (EmbeddingException stillAway) {
                            LOG.debug("the embedding model is not awake", stillAway);
                        } finally {
                            waking.set(false);
                        }
                    });
        }
    }

    @Override
    public List<Vector> passages(List<String> texts) {
        EmbeddingSpace space = known().space();
        refuseIfReplaced();
        List<String> whole = prefixes.passages(texts);
        List<Vector> vectors = new ArrayList<>();
        for (int from = 0; from < whole.size(); from += BATCH) {
            List<String> part = whole.subList(from, Math.min(from + BATCH, whole.size()));
            vectors.addAll(
                    vectors(
                            server.embed(model, part, config.passagesLimit()),
                            part.size(),
                            Optional.of(space)));
        }
        return vectors;
    }

    /** Vectors of other weights under the same name are nothing to compare with. */
    private void refuseIfReplaced() {
        if (!server.digest(model).equals(known().files())) {
            throw new EmbeddingException(
                    "the server's model %s was replaced by another one of the same name: restart Parley, and all vectors are computed anew"
                            .formatted(model));
        }
        lookedAt = clock.instant();
    }

    private List<Vector> batch(List<String> texts) {
        return vectors(
                server.embed(model, texts, config.passagesLimit()), texts.size(), Optional.empty());
    }

    private Ready known() {
        @Nullable Ready now = ready;
        if (now == null) {
            throw new EmbeddingException(
                    "the server of %s/%s has not answered yet".formatted(server.provider(), model));
        }
        return now;
    }

    /** A server that was given another model under the same name is found out by its vectors. */
    private static List<Vector> vectors(
            List<float[]> numbers, int wanted, Optional<EmbeddingSpace> space) {
        if (numbers.size() != wanted) {
            throw new EmbeddingException(
                    "%d vectors for %d texts".formatted(numbers.size(), wanted));
        }
        try {
            List<Vector> vectors = numbers.stream().map(Vector::towards).toList();
            int dimensions =
                    space.map(EmbeddingSpace::dimensions)
                            .orElseGet(() -> vectors.getFirst().dimensions());
            if (vectors.stream().anyMatch(vector -> vector.dimensions() != dimensions)) {
                throw new EmbeddingException(
                        "not all vectors have %d numbers: restart Parley when the server's model was replaced"
                                .formatted(dimensions));
            }
            return vectors;
        } catch (IllegalArgumentException useless) {
            throw new EmbeddingException("a vector without direction", useless);
        }
    }
}
