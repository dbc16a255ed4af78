package dev.parley.testservers.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import dev.parley.testservers.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a call's parameters from its query and from a JSON, form or multipart body. */
final class ParameterReader {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern PART_NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

    private ParameterReader() {}

    static Parameters read(Request request) throws ApiException {
        ObjectNode values = Json.object();
        readForm(request.query(), values);
        String type = request.header("Content-Type").orElse("");
        if (request.body().isEmpty()) {
            return new Parameters(values);
        }
        if (type.startsWith("application/json")) {
            values.setAll(
                    Json.parseObject(request.body())
                            .orElseThrow(() -> ApiException.badRequest("can't parse JSON object")));
        } else if (type.startsWith("multipart/form-data")) {
            readMultipart(request.body(), type, values);
        } else {
            readForm(request.body(), values);
        }
        return new Parameters(values);
    }

    private static void readForm(String form, ObjectNode values) {
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void readMultipart(String body, String type, ObjectNode values)
            throws ApiException {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw ApiException.badRequest("can't find multipart boundary");
        }
        String delimiter = "\r\n--" + boundary.group(1);
        for (String part : ("\r\n" + body).split(Pattern.quote(delimiter), -1)) {
            int endOfHeaders = part.indexOf("\r\n\r\n");
            Matcher name = PART_NAME.matcher(part);
            if (endOfHeaders >= 0 && name.find() && name.start() < endOfHeaders) {
                values.put(name.group(1), part.substring(endOfHeaders + 4));
            }
        }
    }
}
