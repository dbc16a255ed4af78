package dev.parley.mail.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a plain text what its author did not write just now: the mail they answer, and their
 * signature. Knows what mail programs write in English, French and Romanian. Answers between quoted
 * lines stay. Pure.
 */
final class QuotedText {

    /** "On …, Ana wrote:", possibly over more than one line. */
    private static final Pattern WROTE =
            Pattern.compile(
                    "(?iu)^(?:on|le|în|in|pe|la)\\b.{4,300}\\b(?:wrote|a écrit|a ecrit|a scris)\\s?:$");

    private static final Pattern WROTE_BEGINS =
            Pattern.compile("(?iu)^(?:on|le|în|in|pe|la)\\b.*\\d.*");

    /** Most lines over which a mail program breaks "On … wrote:". */
    private static final int LINES_OF_WROTE = 3;

    /** After such a line there is nothing but the mail that is answered. */
    private static final Pattern SEPARATOR =
            Pattern.compile(
                    "(?iu)^-{2,}\\s*(?:original message|message d['’]origine|message original|mesaj original|mesajul original|mesaj inițial)\\s*-{2,}$");

    /** The block of fields that Outlook puts above the mail that is answered. */
    private static final Pattern FROM =
            Pattern.compile("(?iu)^\\**(?:from|de|de la|expeditor|expéditeur)\\s?:\\**\\s.*");

    private static final Pattern SENT =
            Pattern.compile("(?iu)^\\**(?:sent|date|envoyé|envoye|trimis|data)\\s?:\\**\\s.*");

    private static final int LINES_OF_FIELDS = 4;
    private static final Pattern RULE = Pattern.compile("^_{10,}$");

    private static final Pattern DEVICE =
            Pattern.compile(
                    "(?iu)^(?:sent from|get outlook for|envoyé (?:de|depuis|à partir de)|obtenir outlook|télécharger outlook|trimis (?:de pe|din|cu)|descărcați outlook)\\b.{2,80}$");

    private QuotedText() {}

    static String without(String text) {
        List<String> lines = text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        List<String> own = new ArrayList<>();
        boolean quotes = lines.stream().anyMatch(line -> line.startsWith(">"));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int wrote = wrote(lines, i);
            if (isSignature(lines.get(i)) || restIsQuoted(lines, i) || (wrote > 0 && !quotes)) {
                break;
            }
            if (wrote > 0) {
                i += wrote - 1;
            } else if (!line.startsWith(">")) {
                own.add(lines.get(i).stripTrailing());
            }
        }
        return withoutDevice(own);
    }

    /** Over how many lines it says here who wrote what follows; 0: it does not. */
    private static int wrote(List<String> lines, int at) {
        if (!WROTE_BEGINS.matcher(lines.get(at).strip()).matches()) {
            return 0;
        }
        StringBuilder together = new StringBuilder();
        for (int n = 1; n <= LINES_OF_WROTE && at + n <= lines.size(); n++) {
            together.append(n == 1 ? "" : " ").append(lines.get(at + n - 1).strip());
            if (WROTE.matcher(together).matches()) {
                return n;
            }
        }
        return 0;
    }

    private static boolean restIsQuoted(List<String> lines, int at) {
        String line = lines.get(at).strip();
        if (SEPARATOR.matcher(line).matches()) {
            return true;
        }
        int fields = RULE.matcher(line).matches() ? at + 1 : at;
        return fields < lines.size()
                && FROM.matcher(lines.get(fields).strip() + " ").matches()
                && lines.subList(fields, Math.min(lines.size(), fields + LINES_OF_FIELDS)).stream()
                        .anyMatch(field -> SENT.matcher(field.strip() + " ").matches());
    }

    private static boolean isSignature(String line) {
        return line.equals("-- ") || line.equals("--");
    }

    /** What a telephone adds by itself, at the end. */
    private static String withoutDevice(List<String> lines) {
        int end = lines.size();
        while (end > 0
                && (lines.get(end - 1).isBlank()
                        || DEVICE.matcher(lines.get(end - 1).strip()).matches())) {
            end--;
        }
        return String.join("\n", lines.subList(0, end)).strip();
    }
}
