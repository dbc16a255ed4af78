package dev.parley.mail.filter;

import dev.parley.mail.message.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What our own mail server found out about a mail's sender (RFC 8601). Fields of other servers are
 * not looked at: anybody can write those. Pure.
 */
final class AuthenticationResults {

    private static final Pattern RESULT =
            Pattern.compile("^\\s*([a-z0-9-]+)\\s*=\\s*([a-z]+)\\b(.*)$", Pattern.DOTALL);
    private static final Pattern PROPERTY =
            Pattern.compile("\\b([a-z]+\\.[a-z0-9-]+)\\s*=\\s*\"?([^\\s\";]+)\"?");

    private final List<Result> results;

    private AuthenticationResults(List<Result> results) {
        this.results = results;
    }

    /**
     * One method's result.
     *
     * @param properties what it is about, all of it in lower case: {@code header.d=example.org}
     */
    private record Result(String method, String outcome, String properties) {

        private boolean passed(String of) {
            return method.equals(of) && outcome.equals("pass");
        }

        /** Whether a property's domain is one that speaks for an author's domain. */
        private boolean speaksFor(String domain, String property) {
            Matcher found = PROPERTY.matcher(properties);
            while (found.find()) {
                String value = found.group(2).replaceFirst("^.*@", "");
                if (found.group(1).equals(property) && aligned(domain, value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The results that the server of this name wrote. */
    static AuthenticationResults of(Headers headers, String authservId) {
        List<Result> results = new ArrayList<>();
        headers.bodies("authentication-results")
                .map(AuthenticationResults::withoutComments)
                .map(body -> body.toLowerCase(Locale.ROOT).split(";", -1))
                .filter(parts -> parts[0].strip().split("\\s+", -1)[0].equals(authservId))
                .forEach(parts -> {
                    for (int i = 1; i < parts.length; i++) {
                        Matcher result = RESULT.matcher(parts[i]);
                        if (result.matches()) {
                            results.add(
                                    new Result(result.group(1), result.group(2), result.group(3)));
                        }
                    }
                });
        return new AuthenticationResults(results);
    }

    /**
     * Whether a mail comes from the domain it says: DMARC passed, or DKIM or SPF did for that
     * domain itself. A failed DMARC outweighs all else.
     */
    boolean vouchFor(String domain) {
        boolean failed =
                results.stream()
                        .anyMatch(result ->
                                result.method().equals("dmarc") && result.outcome().equals("fail"));
        return !failed
                && results.stream()
                        .anyMatch(result ->
                                (result.passed("dmarc") && result.speaksFor(domain, "header.from"))
                                        || (result.passed("dkim")
                                                && result.speaksFor(domain, "header.d"))
                                        || (result.passed("spf")
                                                && result.speaksFor(domain, "smtp.mailfrom")));
    }

    /** The same domain, or one that is above the author's, and not a whole country's. */
    private static boolean aligned(String author, String speaker) {
        return author.equals(speaker)
                || (speaker.indexOf('.') > 0 && author.endsWith("." + speaker));
    }

    /** Comments can be nested, and hold what looks like a result. */
    private static String withoutComments(String body) {
        StringBuilder rest = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
            } else if (c == '(' && !quoted) {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0 && !(quoted && c == ';')) {
                rest.append(c);
            }
        }
        return rest.toString();
    }
}
