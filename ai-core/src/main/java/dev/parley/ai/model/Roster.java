package dev.parley.ai.model;

import dev.parley.ai.model.RegisteredModel.Purpose;
import dev.parley.assistant.Model;
import dev.parley.assistant.ModelName;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The chat models as they are known at one moment. Immutable.
 *
 * @param models all of them, the most preferred first
 * @param listings what each provider said last
 * @param configured the default by configuration
 * @param unfit those that may not be the default
 */
record Roster(
        List<RegisteredModel> models,
        Map<Provider, Listing> listings,
        Optional<ModelName> configured,
        Set<ModelName> unfit)
        implements ModelRegistry.Standing {

    Roster {
        listings = Map.copyOf(listings);
        unfit = Set.copyOf(unfit);
        models =
                models.stream()
                        .filter(model -> model.purpose() == Purpose.CHAT)
                        .sorted(preference(listings))
                        .toList();
    }

    @Override
    public ModelName byDefault() {
        return configured
                .map(RegisteredModel::whole)
                .filter(this::isFit)
                .orElseGet(() ->
                        models.stream()
                                .filter(this::available)
                                .map(RegisteredModel::name)
                                .filter(this::isFit)
                                .findFirst()
                                .orElseThrow(() ->
                                        new IllegalStateException(
                                                "the extractive model is always there")));
    }

    private boolean isFit(ModelName name) {
        return !unfit.contains(name);
    }

    /**
     * Who is asked, in order, for an answer that the wanted model should give: itself, the default,
     * those with a fallback order, and the extractive model, which never fails. Those known to be
     * away are left out.
     */
    List<RegisteredModel> chain(ModelName wanted) {
        Set<RegisteredModel> chain = new LinkedHashSet<>();
        find(wanted).ifPresent(chain::add);
        find(byDefault()).ifPresent(chain::add);
        models.stream()
                .filter(model -> model.fallbackOrder().isPresent())
                .sorted(Comparator.comparingInt(model -> model.fallbackOrder().orElseThrow()))
                .forEach(chain::add);
        models.stream()
                .filter(model -> model.provider() == Provider.EXTRACTIVE)
                .forEach(chain::add);
        return chain.stream().filter(this::available).toList();
    }

    /** Whether there is a chat model of that name. */
    boolean knows(ModelName name) {
        return find(name).isPresent();
    }

    /** All models for a person to choose from, the default first. */
    List<Model> choices() {
        ModelName byDefault = byDefault();
        return models.stream()
                .map(model ->
                        new Model(model.name(), available(model), model.name().equals(byDefault)))
                .sorted(Comparator.comparing((Model model) -> !model.byDefault()))
                .toList();
    }

    private Optional<RegisteredModel> find(ModelName name) {
        ModelName whole = RegisteredModel.whole(name);
        return models.stream().filter(model -> model.name().equals(whole)).findFirst();
    }

    @Override
    public boolean available(RegisteredModel model) {
        if (model.endpoint().isPresent()) {
            return true;
        }
        return switch (listings.getOrDefault(model.provider(), new Listing.Off())) {
            case Listing.Served served -> position(served, model) >= 0;
            case Listing.Unlisted _ -> true;
            case Listing.Away _, Listing.Off _ -> false;
        };
    }

    private static Comparator<RegisteredModel> preference(Map<Provider, Listing> listings) {
        return Comparator.comparing(RegisteredModel::provider)
                .thenComparingInt(model -> rank(listings, model))
                .thenComparing(model -> model.name().value());
    }

    private static int rank(Map<Provider, Listing> listings, RegisteredModel model) {
        int position =
                listings.get(model.provider()) instanceof Listing.Served served
                        ? position(served, model)
                        : -1;
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    private static int position(Listing.Served served, RegisteredModel model) {
        List<String> names = served.offers().stream().map(Listing.Offer::remoteName).toList();
        return names.indexOf(model.remoteName());
    }
}
