package dev.parley.web;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page's style, scripts and picture, all text, kept in memory. Their path changes with their
 * content, so browsers may keep them for good.
 */
@Singleton
final class Assets {

    /** One file. */
    record Asset(String text, MediaType type) {}

    private static final String LIST = "/dev/parley/web/assets.properties";
    private static final int VERSION_LENGTH = 12;

    private final Map<String, Asset> byName = read();
    private final String version = version(byName);

    /** Where the files are, without a slash at the end. */
    String path() {
        return "/assets/" + version;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    boolean isCurrent(String version) {
        return this.version.equals(version);
    }

    private static Map<String, Asset> read() {
        Properties list = new Properties();
        try (InputStream in = open(LIST)) {
            list.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(LIST + " cannot be read", e);
        }
        return list.stringPropertyNames().stream()
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name -> asset(name, list.getProperty(name)),
                                (one, _) -> one,
                                TreeMap::new));
    }

    private static Asset asset(String name, String resource) {
        try (InputStream in = open(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Asset(text, MediaType.forFilename(name));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = Assets.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(
                    "the program is incomplete: " + resource + " is missing");
        }
        return in;
    }

    private static String version(Map<String, Asset> assets) {
        String all = assets.values().stream().map(Asset::text).collect(Collectors.joining());
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_LENGTH);
    }
}
