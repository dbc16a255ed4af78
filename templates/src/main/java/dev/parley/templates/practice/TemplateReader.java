package dev.parley.templates.practice;

import dev.parley.conversation.ChannelName;
import dev.parley.template.TemplateHead;
import java.io.StringReader;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one file and finds every mistake in it, not only the first. One thread's. */
final class TemplateReader {

    private static final String HEAD = "fields such as id: appointment-reminder";

    private final String file;
    private final Problems problems = new Problems();

    TemplateReader(String file) {
        this.file = file;
    }

    /** What is wrong, in the order of the lines. */
    List<String> problems() {
        return problems.lines();
    }

    /** The template; empty when anything is wrong with the file. */
    Optional<PracticeTemplate> read(byte[] content) {
        Optional<SplitFile> parts = SplitFile.of(content, problems);
        Optional<HeadReader> reader = parts.flatMap(this::head);
        if (parts.isEmpty() || reader.isEmpty()) {
            return Optional.empty();
        }
        Body body = Body.read(parts.get(), problems);
        Optional<TemplateHead> head = reader.get().read(file, DigestUtils.sha256Hex(content));
        compare(reader.get().declared(), body);
        return head.filter(_ -> problems.none())
                .map(sound -> new PracticeTemplate(sound, body))
                .filter(template -> isShortEnough(template, parts.get().bodyLine()));
    }

    private Optional<HeadReader> head(SplitFile parts) {
        try {
            @Nullable Node node =
                    new Yaml(new LoaderOptions()).compose(new StringReader(parts.head()));
            if (node instanceof MappingNode fields) {
                return Optional.of(new HeadReader(Fields.of(fields, problems), problems));
            }
            problems.add(1, "the head has no fields", HEAD);
        } catch (MarkedYAMLException failure) {
            problems.add(
                    Fields.lineOf(failure),
                    "the head is no YAML (%s)".formatted(failure.getProblem()),
                    HEAD);
        } catch (YAMLException _) {
            problems.add(1, "the head is no YAML", HEAD);
        }
        return Optional.empty();
    }

    /** Every placeholder has its variable, and every variable its placeholder. */
    private void compare(Map<String, Integer> declared, Body body) {
        Set<String> used = new HashSet<>();
        for (Body.Part.Place place : body.places()) {
            if (used.add(place.variable()) && !declared.containsKey(place.variable())) {
                problems.add(
                        place.line(),
                        "there is no variable '%s'".formatted(place.variable()),
                        "one of " + String.join(", ", declared.keySet()));
            }
        }
        declared.forEach((name, line) -> {
            if (!used.contains(name)) {
                problems.add(
                        line,
                        "the variable '%s' is not used".formatted(name),
                        "{{%s}} in the text".formatted(name));
            }
        });
    }

    private boolean isShortEnough(PracticeTemplate template, int line) {
        int length = template.sample().plainText().length();
        template.head().channels().stream()
                .sorted(Comparator.comparing(ChannelName::value))
                .filter(channel -> length > ChannelLength.most(channel))
                .forEach(channel ->
                        problems.add(
                                line,
                                "the text has %d characters with the samples".formatted(length),
                                "at most %d on %s"
                                        .formatted(ChannelLength.most(channel), channel)));
        return problems.none();
    }
}
