package dev.parley.ai.governance;

import dev.parley.ai.knowledge.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Keeps in Markdown only links that lead to a place the sources name; images and HTML go. */
final class Links {

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    /**
     * Without one of these there is nothing to look for: a link in brackets has its place right
     * behind them or in a definition (CommonMark 0.31.2, 4.7 and 6.3), which a citation has not.
     */
    private static final Pattern MAYBE = Pattern.compile("<|\\][(:]|://|(?i:www\\.)");

    private static final Pattern BARE =
            Pattern.compile(
                    "(?i)\\b(?:[a-z][a-z0-9+.-]*://|www\\.)[^\\s<>()\\[\\]]*[^\\s<>()\\[\\].,;:!?]");

    private record Cut(int start, int end, String instead) {}

    private Links() {}

    static String keepOnly(String markdown, List<Passage> passages) {
        if (!MAYBE.matcher(markdown).find()) {
            return markdown;
        }
        String known =
                passages.stream()
                        .flatMap(passage ->
                                Stream.concat(passage.url().stream(), Stream.of(passage.text())))
                        .collect(Collectors.joining("\n"));
        List<Cut> cuts = new ArrayList<>();
        PARSER.parse(markdown).accept(new Finder(known, cuts));
        String unlinked = cut(markdown, cuts);
        return BARE.matcher(unlinked)
                .replaceAll(match -> known.contains(match.group()) ? quoted(match.group()) : "…");
    }

    private static String quoted(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private static String cut(String markdown, List<Cut> cuts) {
        StringBuilder text = new StringBuilder(markdown);
        int before = markdown.length();
        for (Cut cut :
                cuts.stream().sorted(Comparator.comparingInt(Cut::start).reversed()).toList()) {
            if (cut.end() <= before) {
                text.replace(cut.start(), cut.end(), cut.instead());
                before = cut.start();
            }
        }
        return text.toString();
    }

    /** Collects what has to go. A link's text stays; what stands inside it goes with it. */
    private static final class Finder extends AbstractVisitor {

        private final String known;
        private final List<Cut> cuts;

        Finder(String known, List<Cut> cuts) {
            this.known = known;
            this.cuts = cuts;
        }

        @Override
        public void visit(Link link) {
            if (!known.contains(link.getDestination())) {
                replace(link, textOf(link));
            }
        }

        @Override
        public void visit(Image image) {
            replace(image, textOf(image));
        }

        @Override
        public void visit(HtmlInline html) {
            replace(html, "");
        }

        @Override
        public void visit(HtmlBlock html) {
            replace(html, "");
        }

        private void replace(Node node, String instead) {
            span(node).ifPresent(span -> cuts.add(new Cut(span.start(), span.end(), instead)));
        }

        private static Optional<Cut> span(Node node) {
            List<SourceSpan> spans = node.getSourceSpans();
            return spans.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Cut(
                                    spans.getFirst().getInputIndex(),
                                    spans.getLast().getInputIndex() + spans.getLast().getLength(),
                                    ""));
        }

        private static String textOf(Node parent) {
            StringBuilder text = new StringBuilder();
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                text.append(child instanceof Text words ? words.getLiteral() : textOf(child));
            }
            return text.toString();
        }
    }
}
