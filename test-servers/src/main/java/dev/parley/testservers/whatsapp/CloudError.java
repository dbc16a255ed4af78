package dev.parley.testservers.whatsapp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.testservers.Json;
import dev.parley.testservers.Reply;

/** A call that Meta refuses, in Meta's form. */
final class CloudError extends Exception {
    private static final long serialVersionUID = 1L;

    private final int httpStatus;
    private final int code;
    private final int subcode;

    CloudError(int httpStatus, int code, int subcode, String text) {
        super(text);
        this.httpStatus = httpStatus;
        this.code = code;
        this.subcode = subcode;
    }

    /** A parameter is missing, unknown or not of its shape. */
    static CloudError parameter(String detail) {
        return new CloudError(400, 100, 0, "(#100) Invalid parameter: " + detail);
    }

    static CloudError token() {
        return new CloudError(401, 190, 0, "Invalid OAuth access token");
    }

    static CloudError unknownObject(String path) {
        return new CloudError(
                400,
                100,
                33,
                "Unsupported post request. Object with ID '" + path + "' does not exist");
    }

    Reply reply() {
        ObjectNode error = Json.object();
        error.put("message", getMessage());
        error.put("type", "OAuthException");
        error.put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.putObject("error_data")
                .put("messaging_product", "whatsapp")
                .put("details", String.valueOf(getMessage()));
        error.put("fbtrace_id", "A1b2C3");
        ObjectNode body = Json.object();
        body.set("error", error);
        return Reply.json(httpStatus, body);
    }
}
