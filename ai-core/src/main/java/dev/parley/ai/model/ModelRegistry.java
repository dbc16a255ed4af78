package dev.parley.ai.model;

import dev.parley.assistant.ModelName;
import dev.parley.clock.Steady;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Knows which models there are. Looks them up when somebody asks and the last look is too old,
 * always in the background, so that a server that is away costs nobody anything.
 */
@Singleton
final class ModelRegistry {

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
    private final CountDownLatch lookedOnce = new CountDownLatch(1);
    private volatile Instant lookedAt = Instant.EPOCH;
    private volatile Roster roster;

    ModelRegistry(
            List<ChatProvider> providers,
            JdbcModels table,
            ModelsConfig config,
            List<SeedConfig> seeds,
            DefaultModelConfig byDefault,
            @Steady InstantSource clock) {
        this.providers = List.copyOf(providers);
        this.table = table;
        this.config = config;
        this.clock = clock;
        this.byDefault = byDefault;
        this.seeds = seeded(seeds, byDefault);
        this.roster =
                new Roster(
                        this.seeds,
                        Map.of(Provider.EXTRACTIVE, new Listing.Unlisted()),
                        byDefault.name());
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
            lookedAt = clock.instant();
            Map<Provider, Listing> listings = new EnumMap<>(Provider.class);
            providers.forEach(provider -> listings.put(provider.provider(), provider.list()));
            roster = new Roster(record(listings), listings, byDefault.name());
            listings.forEach(news::tell);
        } finally {
            looking.set(false);
            lookedOnce.countDown();
        }
    }

    /** Without the database the models of before stay, and the next look tries again. */
    private List<RegisteredModel> record(Map<Provider, Listing> listings) {
        Map<Provider, List<RegisteredModel>> served = new EnumMap<>(Provider.class);
        listings.forEach((provider, listing) -> {
            if (listing instanceof Listing.Served(List<Listing.Offer> offers)) {
                served.put(provider, models(provider, offers));
            }
        });
        return table.bringUpToDate(seeds, served).orElseGet(() -> roster.models());
    }

    private static List<RegisteredModel> models(Provider provider, List<Listing.Offer> offers) {
        return offers.stream()
                .map(offer -> RegisteredModel.served(provider, offer.remoteName(), offer.purpose()))
                .toList();
    }

    private static List<RegisteredModel> seeded(
            List<SeedConfig> seeds, DefaultModelConfig byDefault) {
        List<RegisteredModel> models =
                new ArrayList<>(seeds.stream().map(SeedConfig::model).toList());
        Stream<ModelName> named =
                Stream.concat(byDefault.name().stream(), Stream.of(Provider.EXTRACTIVE.nameOf("")));
        named.filter(name -> models.stream().noneMatch(model -> model.name().equals(name)))
                .map(RegisteredModel::named)
                .forEach(models::add);
        return List.copyOf(models);
    }
}
