package dev.parley.templates.practice;

import dev.parley.conversation.RichText;
import dev.parley.conversation.RichText.Span;
import dev.parley.templates.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A template's text, read once, with places for values in it. A value is put into the text after it
 * was read, so nothing in a value is ever read as formatting.
 *
 * @param parts in reading order
 */
record Body(List<Part> parts) {

    private static final Markdown MARKDOWN = new Markdown();
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[ \\t]*([a-z][a-z0-9_]{0,39})[ \\t]*}}");
    private static final Pattern BROKEN = Pattern.compile("\\{\\{|}}");
    private static final Pattern PRIVATE = Pattern.compile("[\\uE000-\\uF8FF]");

    /** While the text is read, a place is one character of those that mean nothing to anybody. */
    private static final char FIRST_PLACE = '\uE000';

    private static final int MOST_PLACES = 1_000;

    /** Characters that look alike, or the place of a value that will look so. */
    sealed interface Part {

        record Words(Span span) implements Part {}

        /**
         * Where a value comes.
         *
         * @param variable whose value stands here
         * @param line of the file
         * @param look a span that looks as the value will
         */
        record Place(String variable, int line, Span look) implements Part {}
    }

    Body {
        parts = List.copyOf(parts);
    }

    /** A placeholder in the file. */
    private record Found(String variable, int line) {

        Part.Place in(Span span) {
            return new Part.Place(variable, line, span);
        }
    }

    /** Reads the text of a file; what is wrong with it is a problem. */
    static Body read(SplitFile file, Problems problems) {
        List<Found> found = new ArrayList<>();
        StringBuilder source = new StringBuilder();
        int line = file.bodyLine();
        for (String text : file.body().split("\n", -1)) {
            source.append(withPlaces(text, line, found, problems)).append('\n');
            line++;
        }
        RichText text = MARKDOWN.read(source.toString());
        if (text.spans().isEmpty()) {
            problems.add(file.bodyLine(), "there is no text", "what is said, below the second ---");
        }
        nameLost(text, found, problems);
        return new Body(parts(text, found));
    }

    private static String withPlaces(String text, int line, List<Found> found, Problems problems) {
        if (PRIVATE.matcher(text).find()) {
            problems.add(line, "there is a character for private use", "letters and signs");
        }
        StringBuilder source = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find() && found.size() < MOST_PLACES) {
            placeholder.appendReplacement(source, "");
            source.append((char) (FIRST_PLACE + found.size()));
            found.add(new Found(placeholder.group(1), line));
        }
        placeholder.appendTail(source);
        if (BROKEN.matcher(source).find()) {
            problems.add(
                    line,
                    "there is {{ or }} without a placeholder",
                    "{{name}} with a name of lower-case letters, digits and _");
        }
        return source.toString();
    }

    private static List<Part> parts(RichText text, List<Found> found) {
        List<Part> parts = new ArrayList<>();
        for (Span span : text.spans()) {
            Matcher places = PRIVATE.matcher(span.text());
            int from = 0;
            while (places.find()) {
                MatchResult place = places.toMatchResult();
                addWords(parts, span, from, place.start());
                int number = place.group().charAt(0) - FIRST_PLACE;
                if (number < found.size()) {
                    parts.add(found.get(number).in(span));
                }
                from = place.end();
            }
            addWords(parts, span, from, span.text().length());
        }
        return parts;
    }

    private static void addWords(List<Part> parts, Span span, int from, int to) {
        if (from < to) {
            parts.add(
                    new Part.Words(
                            new Span(span.text().substring(from, to), span.styles(), span.link())));
        }
    }

    /** A placeholder that nobody would see, or that would lead somewhere. */
    private static void nameLost(RichText text, List<Found> found, Problems problems) {
        String shown = text.plainText();
        String targets =
                text.spans().stream()
                        .flatMap(span -> span.link().stream())
                        .collect(Collectors.joining(" "));
        for (int i = 0; i < found.size(); i++) {
            char place = (char) (FIRST_PLACE + i);
            if (shown.indexOf(place) < 0 || targets.indexOf(place) >= 0) {
                problems.add(
                        found.get(i).line(),
                        "{{%s}} stands where a link leads or where nobody sees it"
                                .formatted(found.get(i).variable()),
                        "placeholders in the words only");
            }
        }
    }

    /** The places of values in it. */
    List<Part.Place> places() {
        return parts.stream()
                .filter(Part.Place.class::isInstance)
                .map(Part.Place.class::cast)
                .toList();
    }

    /** The text, with words in the places of the variables. */
    RichText with(Map<String, String> words) {
        List<Span> spans = new ArrayList<>();
        for (Part part : parts) {
            spans.add(
                    switch (part) {
                        case Part.Words(Span span) -> span;
                        case Part.Place(String variable, _, Span look) ->
                                new Span(
                                        Objects.requireNonNull(words.get(variable)),
                                        look.styles(),
                                        look.link());
                    });
        }
        return new RichText(spans);
    }
}
