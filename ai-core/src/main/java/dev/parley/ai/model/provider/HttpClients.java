package dev.parley.ai.model.provider;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.parley.ai.model.ModelsConfig;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * The HTTP client for model servers. Its own work runs on virtual threads: by default each answer
 * that arrives would get a platform thread, a thousand at once a thousand of them.
 */
final class HttpClients {

    private static final Executor VIRTUAL =
            task -> Thread.ofVirtual().name("model-http").start(task);

    private HttpClients() {}

    /**
     * @param answerLimit the longest wait for an answer's first byte
     */
    static HttpClientBuilder of(ModelsConfig config, Duration answerLimit) {
        return JdkHttpClient.builder()
                .httpClientBuilder(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .executor(VIRTUAL))
                .connectTimeout(config.connectLimit())
                .readTimeout(answerLimit);
    }
}
