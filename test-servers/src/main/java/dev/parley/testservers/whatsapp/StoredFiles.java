package dev.parley.testservers.whatsapp;

import dev.parley.testservers.Reply;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What people send as files. Thread-safe. */
final class StoredFiles {
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong(1_000_000);

    /** Keeps a file and returns its id. */
    String add(byte[] content) {
        String id = Long.toString(lastId.incrementAndGet());
        contents.put(id, content.clone());
        return id;
    }

    /** Its size; empty where there is none. */
    Optional<Integer> size(String id) {
        return Optional.ofNullable(contents.get(id)).map(content -> content.length);
    }

    /** Its bytes. */
    Reply download(String id) {
        byte[] content = contents.get(id);
        return content == null
                ? Reply.html(404)
                : new Reply.Stream("application/octet-stream", out -> out.write(content), () -> {});
    }
}
