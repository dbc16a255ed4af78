package dev.parley.ai.model.provider;

import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A model whose answers are taken in pieces, so that one which does not begin is given up soon,
 * while one that writes slowly may go on. The pieces are put together: what a model writes is
 * checked as a whole before anybody sees any of it. Safe for use by many threads; a call stops when
 * its thread is interrupted.
 */
final class StreamedChat implements ChatModel {

    private final StreamingChatModel model;
    private final Duration firstLimit;

    /**
     * @param firstLimit the longest wait for the first piece
     */
    StreamedChat(StreamingChatModel model, Duration firstLimit) {
        this.model = model;
        this.firstLimit = firstLimit;
    }

    @Override
    public ChatResponse chat(ChatRequest request) {
        Pieces pieces = new Pieces();
        Thread call = Thread.ofVirtual().name("model-stream").start(() -> run(request, pieces));
        try {
            if (!pieces.began.await(firstLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException("no first piece within " + firstLimit);
            }
            return pieces.whole.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the call was given up");
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(failure.getCause());
        } finally {
            call.interrupt();
        }
    }

    private void run(ChatRequest request, Pieces pieces) {
        try {
            model.chat(request, pieces);
        } catch (RuntimeException failure) {
            pieces.onError(failure);
        }
    }

    /** Sees an answer come. */
    private static final class Pieces implements StreamingChatResponseHandler {

        private final CountDownLatch began = new CountDownLatch(1);
        private final CompletableFuture<ChatResponse> whole = new CompletableFuture<>();

        @Override
        public void onPartialResponse(String piece) {
            began.countDown();
        }

        @Override
        public void onPartialThinking(PartialThinking piece) {
            began.countDown();
        }

        @Override
        public void onPartialToolCall(PartialToolCall piece) {
            began.countDown();
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
            whole.complete(response);
            began.countDown();
        }

        @Override
        public void onError(Throwable failure) {
            whole.completeExceptionally(failure);
            began.countDown();
        }
    }
}
