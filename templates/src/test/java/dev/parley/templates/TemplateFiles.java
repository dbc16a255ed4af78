package dev.parley.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The template files as they lie in the module. */
final class TemplateFiles {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(.+?)}|<#\\w+\\s([^>]*)>");
    private static final Pattern NO_VARIABLE =
            Pattern.compile("\"[^\"]*\"|\\?\\??\\w*|\\b(?:as|gt|gte|lt|lte|true|false)\\b");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_]\\w*(?:\\.\\w+)*");

    private TemplateFiles() {}

    /** All of them, relative to the folder {@code templates}, with forward slashes. */
    static Set<String> names() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String source(String name) {
        try {
            return Files.readString(root().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variables a template uses, with what it uses of them: {@code practice.phone}. */
    static Set<String> variables(String name) {
        Set<String> variables = new TreeSet<>();
        Matcher expressions = EXPRESSION.matcher(source(name));
        while (expressions.find()) {
            String expression =
                    Objects.requireNonNullElse(expressions.group(1), expressions.group(2));
            VARIABLE.matcher(NO_VARIABLE.matcher(expression).replaceAll(" "))
                    .results()
                    .forEach(variable -> variables.add(variable.group()));
        }
        return variables;
    }

    private static Path root() {
        try {
            URI uri = Objects.requireNonNull(TemplateFiles.class.getResource("/templates")).toURI();
            return Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
