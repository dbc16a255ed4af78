package dev.parley.ai.knowledge.library;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks hosts up, and knows none in the operator's own network but those that are allowed. The
 * connection goes to the address that was looked at: a name that means another host a moment later
 * changes nothing.
 */
final class PublicHosts implements DnsResolver {

    /** A host that may not be asked. */
    static final class InnerHostException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        InnerHostException() {
            super("is in a network that documents are not fetched from");
        }
    }

    private final Set<String> allowed;

    PublicHosts(FetchConfig config) {
        this.allowed =
                config.hosts().stream()
                        .map(PublicHosts::plain)
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!allowed.contains(plain(host))
                && !Arrays.stream(addresses).allMatch(PublicAddress::is)) {
            throw new InnerHostException();
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolve(host)[0].getCanonicalHostName();
    }

    private static String plain(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }
}
