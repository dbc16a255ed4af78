package dev.parley.ai.model;

import dev.parley.ai.knowledge.reranking.RerankingConfig;
import dev.parley.assistant.ModelName;
import dev.parley.clock.Steady;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows which models there are. Looks them up when somebody asks and the last look is too old,
 * always in the background, so that a server that is away costs nobody anything.
 */
@Singleton
public final class ModelRegistry {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final List<ChatProvider> providers;
    private final JdbcModels table;
    private final ModelsConfig config;
    private final InstantSource clock;
    private final ProviderNews news = new ProviderNews();
    private final List<RegisteredModel> seeds;
    private final DefaultModelConfig byDefault;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final ReentrantLock oneLook = new ReentrantLock();
    private final CountDownLatch lookedOnce = new CountDownLatch(1);
    private volatile Instant lookedAt = Instant.EPOCH;
    private boolean closed;
    private volatile Roster roster;
    private volatile List<RegisteredModel> everything;

    ModelRegistry(
            List<ChatProvider> providers,
            JdbcModels table,
            ModelsConfig config,
            List<SeedConfig> seeds,
            DefaultModelConfig byDefault,
            RerankingConfig reranking,
            @Steady InstantSource clock) {
        this.providers = List.copyOf(providers);
        this.table = table;
        this.config = config;
        this.clock = clock;
        this.byDefault = byDefault;
        this.seeds = seeded(seeds, byDefault, reranking);
        this.everything = this.seeds;
        this.roster =
                new Roster(
                        this.seeds,
                        Map.of(Provider.EXTRACTIVE, new Listing.Unlisted()),
                        byDefault.name(),
                        Set.of());
    }

    /**
     * The models as they were at the last look; waits for the first one only, which ends by the
     * providers' own limits.
     */
    Roster current() throws InterruptedException {
        refreshIfOld();
        lookedOnce.await();
        return roster;
    }

    /** The models as they were at the last look; waits a moment for the first one. */
    Roster known() throws InterruptedException {
        refreshIfOld();
        lookedOnce.await(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        return roster;
    }

    /** What can be said of models at the moment. */
    public interface Standing {

        /** Whether a model's server has it now. */
        boolean available(RegisteredModel model);

        /** Who answers where nobody chose. */
        ModelName byDefault();
    }

    /** How things stand by the last look; waits for the first one. */
    public Standing standing() throws InterruptedException {
        return current();
    }

    /** The row of a model, once the table holds what was found at the first look. */
    public Optional<ModelRecord> find(ModelName name) throws InterruptedException {
        current();
        ModelName whole = RegisteredModel.whole(name);
        return table.all().stream().filter(row -> row.model().name().equals(whole)).findFirst();
    }

    /**
     * A model that scores texts, as it was at the last look; asks nobody. Where the registry has
     * none of the name, it is what the name alone says.
     */
    public RegisteredModel scoring(ModelName name) {
        refreshIfOld();
        return everything.stream()
                .filter(model -> model.name().equals(name))
                .filter(model -> model.purpose() == RegisteredModel.Purpose.SCORING)
                .findFirst()
                .orElseGet(() -> RegisteredModel.scoring(name, Optional.empty()));
    }

    /** Looks at once: what was just changed counts for whoever asks next, here. */
    public void lookNow() {
        look();
    }

    /**
     * The models, looked up anew where one is wanted that was not known: it may have been
     * registered through another process a moment ago.
     */
    Roster currentWith(ModelName wanted) throws InterruptedException {
        Roster known = current();
        if (!known.knows(wanted) && clock.instant().isAfter(lookedAt.plus(SOON))) {
            look();
        }
        return roster;
    }

    /**
     * Looks again soon, because a model turned out to be away; not at once, many callers find that
     * out together.
     */
    void doubt() {
        Instant soon = clock.instant().minus(config.refresh()).plus(SOON);
        if (lookedAt.isAfter(soon)) {
            lookedAt = soon;
        }
    }

    @PostConstruct
    void refreshIfOld() {
        if (clock.instant().isAfter(lookedAt.plus(config.refresh()))
                && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("model-discovery").start(this::refresh);
        }
    }

    private void refresh() {
        try {
            look();
        } finally {
            looking.set(false);
        }
    }

    private void look() {
        oneLook.lock();
        try {
            if (closed) {
                return;
            }
            lookedAt = clock.instant();
            Map<Provider, Listing> listings = new EnumMap<>(Provider.class);
            providers.forEach(provider -> listings.put(provider.provider(), provider.list()));
            roster = roster(listings);
            listings.forEach(news::tell);
        } finally {
            oneLook.unlock();
            lookedOnce.countDown();
        }
    }

    /** A look in hand is finished first: it holds a connection to the database. */
    @PreDestroy
    void close() {
        oneLook.lock();
        try {
            closed = true;
        } finally {
            oneLook.unlock();
        }
    }

    /** Without the database the models of before stay, and the next look tries again. */
    private Roster roster(Map<Provider, Listing> listings) {
        Optional<List<ModelRecord>> rows = table.bringUpToDate(seeds, served(listings));
        rows.ifPresent(all -> everything = all.stream().map(ModelRecord::model).toList());
        return new Roster(
                rows.isPresent() ? everything : roster.models(),
                listings,
                byDefault.name(),
                rows.map(this::unfit).orElseGet(() -> roster.unfit()));
    }

    private Set<ModelName> unfit(List<ModelRecord> rows) {
        return rows.stream()
                .filter(_ -> config.requireEvaluation())
                .filter(row -> row.model().provider() != Provider.EXTRACTIVE)
                .filter(row -> !row.passed().orElse(false))
                .map(row -> row.model().name())
                .collect(Collectors.toSet());
    }

    private static Map<Provider, List<Listing.Offer>> served(Map<Provider, Listing> listings) {
        Map<Provider, List<Listing.Offer>> served = new EnumMap<>(Provider.class);
        listings.forEach((provider, listing) -> {
            if (listing instanceof Listing.Served(List<Listing.Offer> offers)) {
                served.put(provider, offers);
            }
        });
        return served;
    }

    private static List<RegisteredModel> seeded(
            List<SeedConfig> seeds, DefaultModelConfig byDefault, RerankingConfig reranking) {
        List<RegisteredModel> models =
                new ArrayList<>(seeds.stream().map(SeedConfig::model).toList());
        Stream<ModelName> named =
                Stream.concat(byDefault.name().stream(), Stream.of(Provider.EXTRACTIVE.nameOf("")));
        named.filter(name -> models.stream().noneMatch(model -> model.name().equals(name)))
                .map(RegisteredModel::named)
                .forEach(models::add);
        reranking
                .chosen()
                .map(name -> RegisteredModel.scoring(name, reranking.server()))
                .ifPresent(models::add);
        return List.copyOf(models);
    }
}
