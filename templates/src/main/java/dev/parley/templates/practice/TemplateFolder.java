package dev.parley.templates.practice;

import dev.parley.conversation.Language;
import dev.parley.template.MessageTemplate;
import dev.parley.template.MessageTemplates;
import dev.parley.template.TemplateEdition;
import dev.parley.template.TemplateId;
import dev.parley.template.TemplateShelf;
import dev.parley.template.TemplateShelf.WrongFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with the practice's templates. Its files are read whenever somebody asks, so that
 * nobody is ever told of words that do not stand there any more; what is in them is worked out
 * again only when one has changed. Safe for use by many threads.
 */
@Singleton
final class TemplateFolder implements MessageTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateFolder.class);

    private static final String ENDING = ".md";
    private static final String ABOUT = "readme.md";

    /** Far more than any text of a message. */
    private static final int MOST_BYTES = 64 * 1024;

    private final Optional<Path> folder;
    private final AtomicReference<Seen> last =
            new AtomicReference<>(new Seen(Map.of(), new TemplateShelf(List.of(), List.of())));

    TemplateFolder(TemplatesConfig config) {
        this.folder = config.dir();
    }

    /**
     * What was in the folder.
     *
     * @param digests of the files, by name
     * @param shelf what came of them
     */
    private record Seen(Map<String, String> digests, TemplateShelf shelf) {}

    /** A version in a language: there can be one file for it. */
    private record Version(TemplateId id, int version, Language language) {

        static Version of(MessageTemplate template) {
            TemplateEdition edition = template.head().edition();
            return new Version(edition.id(), edition.version(), edition.language());
        }
    }

    @Override
    public TemplateShelf shelf() {
        if (folder.isEmpty()) {
            return last.get().shelf();
        }
        Map<String, byte[]> files;
        try {
            files = files(folder.get());
        } catch (IOException failure) {
            return unreadable(folder.get(), failure);
        }
        Map<String, String> digests = new TreeMap<>();
        files.forEach((name, content) -> digests.put(name, DigestUtils.sha256Hex(content)));
        Seen seen = last.get();
        if (!seen.digests().equals(digests)) {
            seen = new Seen(digests, read(files));
            last.set(seen);
            report(seen.shelf());
        }
        return seen.shelf();
    }

    private static TemplateShelf unreadable(Path folder, IOException failure) {
        String problem =
                "cannot be read (%s): expected a folder with templates"
                        .formatted(failure.getClass().getSimpleName());
        LOG.warn("The folder of templates {} {}", folder, problem);
        return new TemplateShelf(
                List.of(), List.of(new WrongFile(folder.toString(), List.of(problem))));
    }

    /** A file that is gone in the meantime is not there. One byte more than allowed is enough. */
    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path file : listed.filter(TemplateFolder::isTemplate).toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    files.put(file.getFileName().toString(), content.readNBytes(MOST_BYTES + 1));
                } catch (NoSuchFileException _) {
                    LOG.debug("{} is gone", file);
                }
            }
        }
        return files;
    }

    private static boolean isTemplate(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING)
                && !name.startsWith(".")
                && !name.equalsIgnoreCase(ABOUT)
                && Files.isRegularFile(file);
    }

    private static TemplateShelf read(Map<String, byte[]> files) {
        List<PracticeTemplate> sound = new ArrayList<>();
        List<WrongFile> wrong = new ArrayList<>();
        files.forEach((name, content) -> {
            if (content.length > MOST_BYTES) {
                wrong.add(
                        new WrongFile(
                                name, List.of("the file is too large: expected at most 64 KiB")));
                return;
            }
            TemplateReader reader = new TemplateReader(name);
            reader.read(content)
                    .ifPresentOrElse(
                            sound::add, () -> wrong.add(new WrongFile(name, reader.problems())));
        });
        List<MessageTemplate> alone = new ArrayList<>();
        sound.stream()
                .collect(Collectors.groupingBy(Version::of))
                .values()
                .forEach(same -> {
                    if (same.size() == 1) {
                        alone.add(same.getFirst());
                    } else {
                        same.forEach(each -> wrong.add(twice(each, same)));
                    }
                });
        return new TemplateShelf(alone, wrong);
    }

    private static WrongFile twice(PracticeTemplate template, List<PracticeTemplate> same) {
        String others =
                same.stream()
                        .filter(each -> !each.equals(template))
                        .map(each -> each.head().file())
                        .sorted()
                        .collect(Collectors.joining(", "));
        return new WrongFile(
                template.head().file(),
                List.of(
                        "id, version and language are those of %s, too: expected one file for each"
                                .formatted(others)));
    }

    private static void report(TemplateShelf shelf) {
        LOG.info("Templates of the practice: {} can be approved", shelf.templates().size());
        for (WrongFile file : shelf.wrong()) {
            file.problems()
                    .forEach(problem ->
                            LOG.warn("Template {} cannot be used: {}", file.file(), problem));
        }
    }
}
