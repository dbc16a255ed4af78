package dev.parley.deploy;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own form of a URL, turned into the form of JDBC. */
final class JdbcUrl {

    private JdbcUrl() {}

    /** From {@code postgresql://user:password@host:port/name?…} to the same as a JDBC URL. */
    static String of(String url) {
        URI uri = URI.create(url);
        List<String> parameters = new ArrayList<>();
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            parameters.add("user=" + encoded(parts[0]));
            if (parts.length == 2) {
                parameters.add("password=" + encoded(parts[1]));
            }
        }
        if (uri.getRawQuery() != null) {
            parameters.add(uri.getRawQuery());
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        String query = parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query;
    }

    /** What stands in a URL's middle may stand there otherwise than at its end. */
    private static String encoded(String part) {
        String plain = URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        return URLEncoder.encode(plain, StandardCharsets.UTF_8);
    }
}
