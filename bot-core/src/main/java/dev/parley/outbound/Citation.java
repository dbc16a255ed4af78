package dev.parley.outbound;

import java.util.Optional;

/**
 * A source of an answer, as the person can follow it.
 *
 * @param number its number in the answer, from 1
 * @param reference what names the place: an article's number, a page's heading
 * @param document the document's title
 * @param url where the document can be read, where it has a page of its own
 * @param passage the passage's stable id
 * @param text the passage itself
 */
public record Citation(
        int number,
        String reference,
        String document,
        Optional<String> url,
        String passage,
        String text) {}
