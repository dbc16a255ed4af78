package dev.parley.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Mails as they come over the wire. */
public final class Mails {

    private Mails() {}

    /** Lines joined as mail servers do it. */
    public static byte[] of(String lines) {
        return lines.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A plain mail of Ana's. */
    public static String from(String address, String id, String subject, String text) {
        return """
        Return-Path: <%1$s>
        From: Ana Pop <%1$s>
        To: <assistant@practice.example>
        Subject: %3$s
        Message-ID: <%2$s>
        Date: Fri, 20 Nov 2026 10:00:00 +0100
        MIME-Version: 1.0
        Content-Type: text/plain; charset=UTF-8

        %4$s
        """
                .formatted(address, id, subject, text);
    }

    /** The same with more fields, one a line. */
    public static String with(String mail, String... fields) {
        return String.join("\n", List.of(fields)) + "\n" + mail;
    }
}
