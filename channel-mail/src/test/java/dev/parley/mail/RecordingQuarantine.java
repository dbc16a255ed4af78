package dev.parley.mail;

import dev.parley.conversation.ChannelName;
import dev.parley.quarantine.Quarantine;
import dev.parley.quarantine.Quarantined;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A quarantine in memory. */
@Singleton
@Primary
public final class RecordingQuarantine implements Quarantine {

    private final List<String> kept = new CopyOnWriteArrayList<>();

    @Override
    public void keep(ChannelName channel, String reason, byte[] body) {
        kept.add(reason + ": " + new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public List<Quarantined> latest(int most) {
        return List.of();
    }

    @Override
    public Optional<byte[]> body(long id) {
        return Optional.empty();
    }

    /** Reasons and bodies. */
    public List<String> kept() {
        return List.copyOf(kept);
    }
}
