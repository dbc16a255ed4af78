package dev.parley.deploy.bench.cluster;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A word with the number of a message, by which its answer is known. */
final class Mark {

    private static final Pattern MARK = Pattern.compile("m([0-9]{1,18})q");

    private Mark() {}

    static String of(long number) {
        return "m" + number + "q";
    }

    /** The number of the last mark in a text. */
    static OptionalLong last(String text) {
        Matcher mark = MARK.matcher(text);
        OptionalLong last = OptionalLong.empty();
        while (mark.find()) {
            last = OptionalLong.of(Long.parseLong(mark.group(1)));
        }
        return last;
    }
}
