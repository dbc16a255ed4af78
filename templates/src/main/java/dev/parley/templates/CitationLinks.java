package dev.parley.templates;

import dev.parley.outbound.Citation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Where the citation numbers of an answer lead. */
interface CitationLinks {

    /**
     * What the number stands for; empty for a number that is no citation or whose citation has no
     * page.
     */
    Optional<String> target(int number);

    /** Numbers lead to the page of the cited document. */
    static CitationLinks toDocuments(List<Citation> citations) {
        return number ->
                find(citations, number).flatMap(Citation::url).flatMap(LinkTarget::elsewhere);
    }

    /** Numbers lead to the cited passage: its id, percent-encoded (RFC 3986), after the path. */
    static CitationLinks toPassages(List<Citation> citations, String path) {
        return number ->
                find(citations, number).map(citation -> path + encoded(citation.passage()));
    }

    private static Optional<Citation> find(List<Citation> citations, int number) {
        return citations.stream().filter(citation -> citation.number() == number).findFirst();
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
