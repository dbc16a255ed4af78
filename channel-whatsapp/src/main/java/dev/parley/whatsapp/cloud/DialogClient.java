package dev.parley.whatsapp.cloud;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.client.annotation.Client;
import java.util.concurrent.CompletableFuture;

/** 360dialog. */
@Client(
        value = "${parley.whatsapp.api-url:`https://waba-v2.360dialog.io`}",
        configuration = CloudHttpConfiguration.class)
@Header(name = "D360-API-KEY", value = "${parley.whatsapp.token}")
@Requires(property = "parley.whatsapp.provider", value = "360dialog")
interface DialogClient extends MessagesClient {

    @Override
    @Post("/messages")
    CompletableFuture<HttpResponse<String>> post(@Body String json);

    @Override
    @Get("/{id}")
    CompletableFuture<HttpResponse<String>> media(@PathVariable String id);
}
