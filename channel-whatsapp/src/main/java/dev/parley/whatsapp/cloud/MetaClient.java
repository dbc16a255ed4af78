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

/** Meta itself. */
@Client(
        value = "${parley.whatsapp.api-url:`https://graph.facebook.com/v26.0`}",
        configuration = CloudHttpConfiguration.class)
@Header(name = "Authorization", value = "Bearer ${parley.whatsapp.token}")
@Requires(property = "parley.whatsapp.provider", value = "cloud")
interface MetaClient extends MessagesClient {

    @Override
    @Post("/${parley.whatsapp.phone-number-id}/messages")
    CompletableFuture<HttpResponse<String>> post(@Body String json);

    @Override
    @Get("/{id}")
    CompletableFuture<HttpResponse<String>> media(@PathVariable String id);
}
