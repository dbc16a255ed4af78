package dev.parley.ai.knowledge.library;

import dev.parley.operator.Operator;
import java.io.InputStream;

/**
 * A document that a program sends.
 *
 * @param name tells it from others that were sent: {@code fr/prices.md}
 * @param mediaType what it is where the name's ending does not say it; may be empty
 * @param content the document, read once
 * @param by who sends it
 */
public record Upload(String name, String mediaType, InputStream content, Operator by) {}
