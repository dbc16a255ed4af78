package dev.parley.ai.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log that a model server came or went, once each time. */
final class ProviderNews {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderNews.class);

    private final Map<Provider, Class<?>> known = new ConcurrentHashMap<>();

    void tell(Provider provider, Listing listing) {
        Class<?> before = known.put(provider, listing.getClass());
        if (provider == Provider.EXTRACTIVE || listing.getClass().equals(before)) {
            return;
        }
        switch (listing) {
            case Listing.Served served ->
                    LOG.info(
                            "{} answers and serves {} models",
                            provider.code(),
                            served.offers().size());
            case Listing.Unlisted _ ->
                    LOG.info("{} answers and does not list its models", provider.code());
            case Listing.Away away when before == null ->
                    LOG.info(
                            "{} is not there ({}); its models are left out until it comes",
                            provider.code(),
                            away.reason());
            case Listing.Away away ->
                    LOG.warn(
                            "{} went away ({}); its models are left out until it is back",
                            provider.code(),
                            away.reason());
            case Listing.Off _ -> LOG.debug("{} is not configured", provider.code());
        }
    }
}
