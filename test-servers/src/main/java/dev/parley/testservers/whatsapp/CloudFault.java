package dev.parley.testservers.whatsapp;

import java.time.Duration;

/** What can go wrong with one call to the Cloud API. */
public sealed interface CloudFault {

    /** An error in Meta's form; nothing is done. */
    record Refused(int httpStatus, int code, String text) implements CloudFault {

        /** Too many messages of our number. */
        public static final Refused RATE = new Refused(400, 130_429, "(#130429) Rate limit hit");

        /** Too many messages to one person. */
        public static final Refused PAIR_RATE =
                new Refused(
                        400,
                        131_056,
                        "(#131056) (Business Account, Consumer Account) pair rate limit hit");

        /** The person has not written for 24 hours. */
        public static final Refused WINDOW_CLOSED =
                new Refused(400, 131_047, "(#131047) Re-engagement message");

        /** The access token has expired. */
        public static final Refused TOKEN_EXPIRED =
                new Refused(401, 190, "Error validating access token: Session has expired");

        /** Meta itself is not well. */
        public static final Refused INTERNAL =
                new Refused(500, 131_000, "(#131000) Something went wrong");
    }

    /** An error page in HTML, such as a 502 of a gateway: nothing is done. */
    record GatewayError(int status) implements CloudFault {}

    /** The connection is cut and nothing is done. */
    record CutBefore() implements CloudFault {}

    /** The call is carried out, then the connection is cut without an answer. */
    record CutAfter() implements CloudFault {}

    /** The call is carried out at once, the answer comes this much later. */
    record AnswerLate(Duration by) implements CloudFault {}
}
