package dev.parley.ai.key;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** An endpoint whose author forgot to say who may call it. */
@Controller
@Requires(property = "test.undeclared-endpoint")
final class UndeclaredController {

    static final String PATH = "/ai/undeclared";

    @Get(PATH)
    String get() {
        return "what nobody may see";
    }
}
