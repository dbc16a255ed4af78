package dev.parley.whatsapp.cloud;

import dev.parley.channel.AttachmentGoneException;
import dev.parley.conversation.MessageReference;
import dev.parley.inbound.Attachment;
import dev.parley.outbound.RegisteredTemplate;
import dev.parley.whatsapp.WhatsAppChat;
import dev.parley.whatsapp.sending.Answer;
import dev.parley.whatsapp.sending.CallFailure;
import dev.parley.whatsapp.sending.Transport;
import dev.parley.whatsapp.sending.WhatsAppMessage;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends through the Cloud API. */
@Singleton
final class CloudTransport implements Transport {

    private static final int LONGEST_TEXT = 4_096;

    private final MessagesClient client;
    private final CloudTimeouts timeouts;
    private final CloudFiles files;

    CloudTransport(MessagesClient client, CloudTimeouts timeouts, CloudFiles files) {
        this.client = client;
        this.timeouts = timeouts;
        this.files = files;
    }

    @Override
    public int longestText() {
        return LONGEST_TEXT;
    }

    @Override
    public boolean hasButtons() {
        return true;
    }

    /** By name and language, which each has. */
    @Override
    public boolean canSend(RegisteredTemplate template) {
        return true;
    }

    @Override
    public Answer send(WhatsAppChat to, WhatsAppMessage message) throws InterruptedException {
        return call(MessageForm.of(to, message));
    }

    @Override
    public Answer showTyping(MessageReference received) throws InterruptedException {
        return call(MessageForm.typing(received));
    }

    @Override
    public InputStream open(Attachment attachment)
            throws AttachmentGoneException, IOException, InterruptedException {
        return files.open(attachment);
    }

    private Answer call(String json) throws InterruptedException {
        CompletableFuture<HttpResponse<String>> call = client.post(json);
        try {
            // The client's own limit begins anew with every byte of the answer.
            HttpResponse<String> answer =
                    call.get(timeouts.call().toMillis(), TimeUnit.MILLISECONDS);
            return CloudAnswer.read(answer.code(), answer.getBody().orElse(""));
        } catch (TimeoutException _) {
            call.cancel(true);
            return new Answer.Lost("no answer within " + timeouts.call().toSeconds() + " s");
        } catch (ExecutionException failure) {
            return failure.getCause() instanceof HttpClientResponseException refused
                    ? CloudAnswer.read(
                            refused.code(), refused.getResponse().getBody(String.class).orElse(""))
                    : CallFailure.answer(failure);
        }
    }
}
