package dev.parley.mail;

import dev.parley.conversation.ChannelName;
import dev.parley.receipt.Receipt;
import dev.parley.receipt.Receipts;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Receipts in memory. */
@Singleton
@Primary
public final class RecordingReceipts implements Receipts {

    private final List<Receipt> noted = new CopyOnWriteArrayList<>();

    @Override
    public void note(ChannelName channel, List<Receipt> receipts) {
        noted.addAll(receipts);
    }

    public List<Receipt> noted() {
        return List.copyOf(noted);
    }
}
