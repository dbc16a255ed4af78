package dev.parley.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;

/** Serves the page's style, scripts and picture. */
@Controller("/assets")
final class AssetController {

    private static final String A_YEAR = "public, max-age=31536000, immutable";

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/{version}/{name}")
    HttpResponse<String> asset(@PathVariable String version, @PathVariable String name) {
        return assets.find(name)
                .map(asset -> found(asset, assets.isCurrent(version)))
                .orElseGet(HttpResponse::notFound);
    }

    /** While processes of two versions run, a page may ask the one it does not come from. */
    private static MutableHttpResponse<String> found(Assets.Asset asset, boolean current) {
        return HttpResponse.ok(asset.text())
                .contentType(asset.type())
                .header(HttpHeaders.CACHE_CONTROL, current ? A_YEAR : "no-cache");
    }
}
