package dev.parley.templates.practice;

import dev.parley.conversation.ChannelName;
import dev.parley.conversation.Language;
import dev.parley.template.ProviderTemplate;
import dev.parley.template.TemplateEdition;
import dev.parley.template.TemplateHead;
import dev.parley.template.TemplateId;
import dev.parley.template.TemplatePurpose;
import dev.parley.template.TemplateVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a template's head; what is wrong with it is a problem. One thread's. */
final class HeadReader {

    private static final String ID = "2 to 60 lower-case letters, digits and hyphens";
    private static final String VERSION = "a whole number from 1";
    private static final String LANGUAGE = words(Language.values(), Language::code);
    private static final String PURPOSE = words(TemplatePurpose.values(), TemplatePurpose::word);
    private static final String TYPE =
            words(TemplateVariable.Type.values(), TemplateVariable.Type::word);
    private static final String CHANNELS = "a list such as [telegram, whatsapp]";
    private static final String VARIABLES =
            "variables, each with its type and a sample: {type: date, sample: 2026-03-14}";
    private static final String VARIABLE_NAME =
            "a name of up to 40 lower-case letters, digits and _, beginning with a letter";
    private static final String CONTENT = "Twilio's id of it, HX and 32 digits or letters a to f";
    private static final String WHATSAPP = "the name and language of the template at WhatsApp";

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Pattern WHATSAPP_NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern CONTENT_ID = Pattern.compile("HX[0-9a-fA-F]{32}");
    private static final Pattern WHATSAPP_LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");

    private final Fields fields;
    private final Problems problems;
    private final Map<String, Integer> declared = new LinkedHashMap<>();

    HeadReader(Fields fields, Problems problems) {
        this.fields =
                fields.only(
                        List.of(
                                "id",
                                "version",
                                "language",
                                "purpose",
                                "channels",
                                "variables",
                                "whatsapp"));
        this.problems = problems;
    }

    /**
     * The head; empty when anything that it cannot be without is missing or wrong.
     *
     * @param file the file's name
     * @param sha256 the file's digest
     */
    Optional<TemplateHead> read(String file, String sha256) {
        Optional<TemplateId> id = value(fields, "id", ID, TemplateId::parse);
        Optional<Integer> version =
                value(fields, "version", VERSION, form(NUMBER)).map(Integer::valueOf);
        Optional<Language> language =
                value(fields, "language", LANGUAGE, known(Language.values(), Language::code));
        Optional<TemplatePurpose> purpose =
                value(
                        fields,
                        "purpose",
                        PURPOSE,
                        known(TemplatePurpose.values(), TemplatePurpose::word));
        Set<ChannelName> channels = channels();
        List<TemplateVariable> variables = variables(language);
        Optional<ProviderTemplate> whatsApp = whatsApp(channels);
        if (id.isEmpty() || version.isEmpty() || language.isEmpty() || purpose.isEmpty()) {
            return Optional.empty();
        }
        TemplateEdition edition =
                new TemplateEdition(id.get(), version.get(), language.get(), sha256);
        return Optional.of(
                new TemplateHead(edition, file, purpose.get(), channels, variables, whatsApp));
    }

    /** The names of all variables, also of those that something is wrong with, and their lines. */
    Map<String, Integer> declared() {
        return declared;
    }

    private Set<ChannelName> channels() {
        Set<ChannelName> channels = new LinkedHashSet<>();
        for (Scalar name : fields.texts("channels", CHANNELS)) {
            try {
                channels.add(new ChannelName(name.text()));
            } catch (IllegalArgumentException _) {
                wrong("channels", name, CHANNELS);
            }
        }
        return channels;
    }

    private List<TemplateVariable> variables(Optional<Language> language) {
        List<TemplateVariable> variables = new ArrayList<>();
        Optional<Fields> all =
                fields.has("variables") ? fields.mapping("variables", VARIABLES) : Optional.empty();
        all.ifPresent(each -> {
            for (String name : each.names()) {
                declared.put(name, each.line(name));
                if (!NAME.matcher(name).matches()) {
                    wrong("variables", new Scalar(name, each.line(name)), VARIABLE_NAME);
                }
                each.mapping(name, VARIABLES)
                        .map(of -> of.only(List.of("type", "sample")))
                        .flatMap(of -> variable(name, of, language))
                        .ifPresent(variables::add);
            }
        });
        return variables;
    }

    private Optional<TemplateVariable> variable(
            String name, Fields of, Optional<Language> language) {
        Optional<TemplateVariable.Type> type =
                value(
                        of,
                        "type",
                        TYPE,
                        known(TemplateVariable.Type.values(), TemplateVariable.Type::word));
        Optional<Scalar> sample = of.text("sample", "a value to show the template with");
        if (type.isEmpty() || sample.isEmpty()) {
            return Optional.empty();
        }
        String text = sample.get().text();
        if (ValueForm.written(type.get(), text, language.orElse(Language.ENGLISH)).isEmpty()) {
            wrong("sample", sample.get(), expected(type.get()));
            return Optional.empty();
        }
        return Optional.of(new TemplateVariable(name, type.get(), text));
    }

    private static String expected(TemplateVariable.Type type) {
        return (type == TemplateVariable.Type.TEXT
                        ? "a %s without a link, such as %s"
                        : "a %s such as %s")
                .formatted(type.word(), type.example());
    }

    private Optional<ProviderTemplate> whatsApp(Set<ChannelName> channels) {
        if (!fields.has("whatsapp")) {
            return Optional.empty();
        }
        if (!channels.contains(new ChannelName("whatsapp"))) {
            problems.add(
                    fields.line("whatsapp"),
                    "'whatsapp' is there, and not among the channels",
                    "whatsapp in the list of channels");
        }
        Optional<Fields> own =
                fields.mapping("whatsapp", WHATSAPP)
                        .map(of -> of.only(List.of("name", "language", "content")));
        Optional<String> name =
                own.flatMap(of ->
                        value(of, "name", "lower-case letters, digits and _", form(WHATSAPP_NAME)));
        Optional<String> language =
                own.flatMap(of ->
                        value(of, "language", "a code such as en_GB", form(WHATSAPP_LANGUAGE)));
        Optional<String> content =
                own.filter(of -> of.has("content"))
                        .flatMap(of -> value(of, "content", CONTENT, form(CONTENT_ID)));
        return name.flatMap(
                called -> language.map(code -> new ProviderTemplate(called, code, content)));
    }

    private <T> Optional<T> value(
            Fields of, String name, String expected, Function<String, Optional<T>> form) {
        Optional<Scalar> text = of.text(name, expected);
        Optional<T> value = text.map(Scalar::text).flatMap(form);
        if (value.isEmpty()) {
            text.ifPresent(found -> wrong(name, found, expected));
        }
        return value;
    }

    private void wrong(String name, Scalar found, String expected) {
        problems.add(found.line(), "'%s' has '%s'".formatted(name, found.text()), expected);
    }

    private static Function<String, Optional<String>> form(Pattern pattern) {
        return text -> Optional.of(text).filter(pattern.asMatchPredicate());
    }

    private static <T> Function<String, Optional<T>> known(T[] all, Function<T, String> word) {
        return text -> Arrays.stream(all).filter(each -> word.apply(each).equals(text)).findFirst();
    }

    private static <T> String words(T[] all, Function<T, String> word) {
        return Stream.of(all).map(word).collect(Collectors.joining(", ", "one of ", ""));
    }
}
