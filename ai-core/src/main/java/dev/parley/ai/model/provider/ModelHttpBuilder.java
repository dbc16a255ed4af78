package dev.parley.ai.model.provider;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/**
 * Makes the library's clients of model servers. What it sets of one before it takes it is how long
 * a call may wait. Belongs to one thread; the clients do not.
 */
public final class ModelHttpBuilder implements HttpClientBuilder {

    private Duration connectLimit;
    private Duration answerLimit;

    /**
     * @param connectLimit the longest wait for a connection
     * @param answerLimit the longest wait for the next bytes of an answer
     */
    public ModelHttpBuilder(Duration connectLimit, Duration answerLimit) {
        this.connectLimit = connectLimit;
        this.answerLimit = answerLimit;
    }

    @Override
    public Duration connectTimeout() {
        return connectLimit;
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration limit) {
        connectLimit = limit;
        return this;
    }

    @Override
    public Duration readTimeout() {
        return answerLimit;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration limit) {
        answerLimit = limit;
        return this;
    }

    @Override
    public HttpClient build() {
        return new ModelHttp(this);
    }
}
