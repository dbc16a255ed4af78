package dev.parley.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Parley this is. */
final class Version implements IVersionProvider {

    static String text() {
        Properties versions = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
            versions.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return "Parley %s (Java %s)".formatted(versions.getProperty("parley"), Runtime.version());
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
