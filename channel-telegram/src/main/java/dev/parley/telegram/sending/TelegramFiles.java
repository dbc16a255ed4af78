package dev.parley.telegram.sending;

import dev.parley.channel.AttachmentGoneException;
import dev.parley.inbound.Attachment;
import dev.parley.telegram.api.ApiAnswer;
import dev.parley.telegram.api.BotApi;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** What people send as files. */
@Singleton
final class TelegramFiles {

    private static final int BAD_REQUEST = 400;

    private final BotApi api;

    TelegramFiles(BotApi api) {
        this.api = api;
    }

    InputStream open(Attachment attachment)
            throws AttachmentGoneException, IOException, InterruptedException {
        return switch (api.call(new GetFile(attachment.reference()))) {
            case ApiAnswer.Done done -> {
                String path = done.result().path("file_path").asText("");
                if (path.isEmpty()) {
                    throw new AttachmentGoneException("Telegram gives no path to the file");
                }
                yield api.download(path);
            }
            // Too large for a bot, or not known any more.
            case ApiAnswer.Rejected rejected when rejected.code() == BAD_REQUEST ->
                    throw new AttachmentGoneException(rejected.explanation());
            case ApiAnswer other -> throw new IOException(other.explanation());
        };
    }
}
