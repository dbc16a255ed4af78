package dev.parley.deploy.http;

/**
 * An error as RFC 9457 has it.
 *
 * @param type where to read about this kind of error; nowhere in particular
 * @param title the kind of error, in words
 * @param status the HTTP status
 * @param detail what is wrong with this request
 * @param code the kind of error, for programs; never changes
 * @param correlation the request's id, as in the logs
 */
record Problem(
        String type, String title, int status, String detail, String code, String correlation) {}
