package dev.parley.deploy.settings;

import dev.parley.command.StartQuestions;
import dev.parley.operator.Operators;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything an operator can set, in the order in which it is shown. */
public final class Catalogue {

    public static final Setting ROLES =
            Setting.of("PARLEY_ROLES", "what this process does")
                    .standard("all")
                    .checked(
                            Check.listOf(
                                    "all",
                                    "telegram",
                                    "whatsapp",
                                    "mail",
                                    "worker",
                                    "ai",
                                    "console"));

    public static final Setting HTTP_PORT =
            Setting.of("PARLEY_HTTP_PORT", "HTTP port; 0: any free one")
                    .standard("8080")
                    .checked(Check.wholeNumber(0, 65_535));

    public static final Setting HTTP_HOST =
            Setting.of("PARLEY_HTTP_HOST", "address to listen on")
                    .otherwise("127.0.0.1, in a container 0.0.0.0")
                    .checked(Check.shape("a host name or an IP address", "[A-Za-z0-9.:_-]+"));

    public static final Setting PUBLIC_URL =
            Setting.of("PARLEY_PUBLIC_URL", "the URL under which providers reach this server")
                    .checked(Check.url("https://bot.example.org", "https", "http"));

    public static final Setting DATA_DIR =
            Setting.of("PARLEY_DATA_DIR", "folder for everything that is kept").standard("data");

    public static final Setting ENCRYPTION_KEYSET_FILE =
            Setting.of(
                            "PARLEY_ENCRYPTION_KEYSET_FILE",
                            "a file with the Tink keyset that encrypts what is kept apart")
                    .otherwise("generated in the data folder");

    public static final Setting DATABASE_URL =
            Setting.of("PARLEY_DATABASE_URL", "PostgreSQL to use")
                    .otherwise("embedded")
                    .passwordWithin()
                    .checked(
                            Check.url(
                                    "postgresql://user:password@host:5432/name",
                                    "postgresql",
                                    "postgres"));

    public static final Setting REDIS_URL =
            Setting.of("PARLEY_REDIS_URL", "Redis to use; several URLs: a cluster")
                    .otherwise("embedded")
                    .passwordWithin()
                    .checked(Check.urls("redis://user:password@host:6379", "redis", "rediss"));

    public static final Setting ADMIN_KEY =
            Setting.of("PARLEY_ADMIN_KEY", "API key with every right")
                    .otherwise("generated in the data folder")
                    .secret()
                    .checked(Check.shape("at least 16 characters, without spaces", "[!-~]{16,}"));

    public static final Setting OPERATORS =
            Setting.of("PARLEY_OPERATORS", "who may use operators' commands")
                    .checked(
                            Check.readBy(
                                    "a comma list such as telegram:12345,mail:ops@example.org",
                                    Operators::parse));

    public static final Setting KNOWLEDGE_DIR =
            Setting.of(
                            "PARLEY_KNOWLEDGE_DIR",
                            "folder whose documents are kept in the knowledge base")
                    .otherwise("the sample practice's documents")
                    .property("parley.knowledge.dir");

    public static final Setting TEMPLATES_DIR =
            Setting.of("PARLEY_TEMPLATES_DIR", "folder with the organisation's message templates")
                    .otherwise("the sample practice's templates")
                    .property("parley.templates.dir");

    public static final Setting PRACTICE_NAME =
            Setting.of("PARLEY_PRACTICE_NAME", "the name of the organisation Parley speaks for")
                    .standard("Lorvane Lakeside Practice")
                    .property("parley.practice.name");

    public static final Setting PRACTICE_PHONE =
            Setting.of(
                            "PARLEY_PRACTICE_PHONE",
                            "the telephone number under which people reach a human there")
                    .standard("04 65 71 20 00")
                    .property("parley.practice.phone");

    public static final Setting PRACTICE_EMERGENCY =
            Setting.of("PARLEY_PRACTICE_EMERGENCY", "the emergency number to name")
                    .standard("112")
                    .property("parley.practice.emergency");

    public static final Setting PRACTICE_FILE =
            Setting.of(
                            "PARLEY_PRACTICE_FILE",
                            "the organisation's address and opening hours, in YAML")
                    .otherwise("practice.yaml in the knowledge folder, if there is one")
                    .property("parley.practice.file");

    public static final Setting TELEGRAM_TOKEN =
            Setting.of("PARLEY_TELEGRAM_TOKEN", "the token @BotFather gave for the bot")
                    .otherwise("none: channel off")
                    .secret()
                    .checked(
                            Check.shape(
                                    "digits, a colon and about 35 letters, digits, - and _",
                                    "[A-Za-z0-9_-]+:[A-Za-z0-9_-]+"))
                    .property("parley.telegram.token");

    public static final Setting TELEGRAM_MODE =
            Setting.of("PARLEY_TELEGRAM_MODE", "whether updates are fetched or brought")
                    .standard("polling")
                    .checked(Check.oneOf("polling", "webhook"))
                    .property("parley.telegram.mode");

    public static final Setting WHATSAPP_PROVIDER =
            Setting.of("PARLEY_WHATSAPP_PROVIDER", "who stands between Parley and WhatsApp")
                    .otherwise("none: channel off")
                    .checked(Check.oneOf("cloud", "360dialog", "twilio"))
                    .property("parley.whatsapp.provider");

    public static final Setting MAIL_ADDRESS =
            Setting.of("PARLEY_MAIL_ADDRESS", "the address that people write to")
                    .otherwise("none: channel off")
                    .checked(
                            Check.shape(
                                    "a mail address such as assistant@example.org",
                                    "[^@\\s<>\",;:]{1,64}@[A-Za-z0-9.-]+"))
                    .property("parley.mail.address");

    public static final Setting MAIL_AUTHSERV_ID =
            Setting.of(
                            "PARLEY_MAIL_AUTHSERV_ID",
                            "the name under which our mail server writes Authentication-Results")
                    .otherwise("none: no sender is verified")
                    .checked(Check.shape("a name such as mx.example.org", "[A-Za-z0-9._-]+"))
                    .property("parley.mail.authserv-id");

    public static final Setting AI_CORE_URL =
            Setting.of("PARLEY_AI_CORE_URL", "a separate AI core to ask")
                    .otherwise("none: in-process")
                    .checked(Check.url("http://ai.example.org:8080", "http", "https"))
                    .property("parley.ai-core.url");

    public static final Setting AI_CORE_KEY =
            Setting.of("PARLEY_AI_CORE_KEY", "API key for the separate AI core")
                    .secret()
                    .property("parley.ai-core.key");

    public static final Setting LOG =
            Setting.of(
                            "PARLEY_LOG",
                            "what stands on the console: plain lines, or JSON for a log collector")
                    .standard("text")
                    .checked(Check.oneOf("text", "json"));

    private static final List<Setting> UP_TO_WHATSAPP =
            List.of(
                    ROLES,
                    HTTP_PORT,
                    HTTP_HOST,
                    PUBLIC_URL,
                    DATA_DIR,
                    ENCRYPTION_KEYSET_FILE,
                    DATABASE_URL,
                    REDIS_URL,
                    ADMIN_KEY,
                    OPERATORS,
                    Setting.of(
                                    "PARLEY_START_QUESTIONS",
                                    "questions that links to the bot begin with")
                            .checked(
                                    Check.readBy(
                                            "a list such as hours:en=When are you open?;hours:fr=Quand"
                                                    + " ouvrez-vous ?",
                                            StartQuestions::parse))
                            .property("parley.start-questions"),
                    TELEGRAM_TOKEN,
                    Setting.of("PARLEY_TELEGRAM_API_URL", "base URL of the Telegram Bot API")
                            .standard("https://api.telegram.org")
                            .checked(Check.url("https://api.telegram.org", "http", "https"))
                            .property("parley.telegram.api-url"),
                    TELEGRAM_MODE,
                    Setting.of(
                                    "PARLEY_TELEGRAM_WEBHOOK_SECRET",
                                    "what Telegram must send with each update")
                            .otherwise("derived from the token")
                            .secret()
                            .checked(
                                    Check.shape(
                                            "1 to 256 of A-Z, a-z, 0-9, _ and -",
                                            "[A-Za-z0-9_-]{1,256}"))
                            .property("parley.telegram.webhook-secret"),
                    WHATSAPP_PROVIDER,
                    WhatsAppSettings.TOKEN,
                    WhatsAppSettings.PHONE_NUMBER_ID,
                    WhatsAppSettings.APP_SECRET,
                    WhatsAppSettings.VERIFY_TOKEN,
                    WhatsAppSettings.API_URL,
                    WhatsAppSettings.TWILIO_ACCOUNT_SID,
                    WhatsAppSettings.TWILIO_AUTH_TOKEN,
                    WhatsAppSettings.TWILIO_FROM,
                    WhatsAppSettings.TWILIO_API_URL);

    private static final List<Setting> AFTER_MAIL =
            List.of(
                    Setting.of(
                                    "PARLEY_OLLAMA_URL",
                                    "Ollama; without a server there, other models answer")
                            .standard("http://127.0.0.1:11434")
                            .checked(Check.url("http://127.0.0.1:11434", "http", "https"))
                            .property("parley.ollama.url"),
                    Setting.of("PARLEY_OPENAI_URL", "any OpenAI-compatible server")
                            .checked(Check.url("https://api.openai.com/v1", "http", "https"))
                            .property("parley.openai.url"),
                    Setting.of("PARLEY_OPENAI_API_KEY", "API key for that server")
                            .secret()
                            .property("parley.openai.api-key"),
                    Setting.of(
                                    "PARLEY_TRANSCRIPTION_URL",
                                    "a server that listens to voice messages (OpenAI's API)")
                            .otherwise("voice messages are declined politely")
                            .checked(Check.url("http://127.0.0.1:8000", "http", "https"))
                            .property("parley.transcription.url"),
                    Setting.of("PARLEY_TRANSCRIPTION_API_KEY", "API key for that server")
                            .secret()
                            .property("parley.transcription.api-key"),
                    Setting.of("PARLEY_TRANSCRIPTION_MODEL", "the model that it uses")
                            .standard("whisper-1")
                            .property("parley.transcription.model"),
                    Setting.of(
                                    "PARLEY_MODEL",
                                    "the chat model that answers where nobody chose another")
                            .otherwise("the best available")
                            .checked(
                                    Check.shape(
                                            "ollama/…, openai/… or extractive",
                                            "extractive|(ollama|openai)/\\S+")),
                    Setting.of(
                                    "PARLEY_MODEL_WINDOW",
                                    "the most tokens of a call to a model, question and answer")
                            .standard("8192")
                            .checked(Check.wholeNumber(1_024, 1_000_000))
                            .property("parley.window.tokens"),
                    Setting.of("PARLEY_MODEL_SLOTS", "calls at once to one model")
                            .standard("50")
                            .checked(Check.wholeNumber(1, 10_000))
                            .property("parley.models.slots"),
                    Setting.of(
                                    "PARLEY_MODEL_TIME_LIMIT",
                                    "the longest an answer of a model may take")
                            .standard("60s")
                            .checked(Check.shape("a time such as 60s or 500ms", "\\d+(ms|s|m)"))
                            .property("parley.models.total-limit"),
                    Setting.of(
                                    "PARLEY_EMBEDDING_MODEL",
                                    "what tells how near texts are: ollama/…, openai/… or a folder with an ONNX model")
                            .otherwise("the one that comes with Parley")
                            .property("parley.knowledge.embedding.model"),
                    AI_CORE_URL,
                    AI_CORE_KEY,
                    Setting.of("PARLEY_POLICY_FILE", "the rules for questions and answers")
                            .otherwise("the shipped policy"),
                    Setting.of(
                                    "PARLEY_GUARD_REGIONS",
                                    "countries whose phone numbers are known without country code")
                            .standard("FR,GB,US,RO")
                            .checked(
                                    Check.shape(
                                            "a comma list such as FR,GB", "[A-Z]{2}(,[A-Z]{2})*"))
                            .property("parley.guard.regions"),
                    KNOWLEDGE_DIR,
                    TEMPLATES_DIR,
                    PRACTICE_NAME,
                    PRACTICE_PHONE,
                    PRACTICE_EMERGENCY,
                    PRACTICE_FILE,
                    Setting.of("PARLEY_FUNCTIONS_OFF", "functions that nobody may call")
                            .checked(
                                    Check.shape(
                                            "a comma list such as hand_to_human,set_language",
                                            "[a-z0-9_]+(,[a-z0-9_]+)*"))
                            .property("parley.functions.off"),
                    Setting.of(
                                    "PARLEY_TURN_QUIET_MILLIS",
                                    "quiet time after which a burst of messages is answered; 0: each by itself")
                            .standard("700")
                            .checked(Check.wholeNumber(0, 60_000))
                            .property("parley.turn.quiet-millis"),
                    Setting.of(
                                    "PARLEY_LIMIT_PERSON_BURST",
                                    "messages that a person may write at once before more of them wait; 0: any number")
                            .standard("30")
                            .checked(Check.wholeNumber(0, 10_000))
                            .property("parley.limit.person-burst"),
                    Setting.of(
                                    "PARLEY_LIMIT_PERSON_PER_MINUTE",
                                    "messages a minute that a person may write on and on")
                            .standard("20")
                            .checked(Check.wholeNumber(1, 10_000))
                            .property("parley.limit.person-per-minute"),
                    Setting.of(
                                    "PARLEY_LIMIT_ALL_PER_MINUTE",
                                    "turns a minute that all people together get; 0: any number")
                            .standard("0")
                            .checked(Check.wholeNumber(0, 1_000_000))
                            .property("parley.limit.all-per-minute"),
                    Setting.of(
                                    "PARLEY_LIMIT_ALL_BURST",
                                    "turns that all people together get at once, where that is limited")
                            .standard("200")
                            .checked(Check.wholeNumber(1, 1_000_000))
                            .property("parley.limit.all-burst"),
                    Setting.of(
                                    "PARLEY_LONG_WAIT_DEPTH",
                                    "conversations that wait before those behind them are told how long it takes; 0: nobody is told")
                            .standard("100")
                            .checked(Check.wholeNumber(0, 1_000_000))
                            .property("parley.long-wait.depth"),
                    Setting.of(
                                    "PARLEY_UNCERTAIN_SEND",
                                    "a reply whose sending was cut off: sent again, or held for an operator")
                            .standard("resend")
                            .checked(Check.oneOf("resend", "hold"))
                            .property("parley.outbox.uncertain"),
                    LOG);

    private static final List<Setting> ALL =
            Stream.of(
                            UP_TO_WHATSAPP,
                            List.of(MAIL_ADDRESS, MAIL_AUTHSERV_ID),
                            MailSettings.ALL,
                            AFTER_MAIL)
                    .flatMap(List::stream)
                    .toList();

    /** What the script deploy/parley reads itself. */
    private static final List<String> OF_THE_SCRIPT = List.of("PARLEY_JAVA_OPTS");

    private Catalogue() {}

    /** Every setting, in the order in which it is shown. */
    public static List<Setting> all() {
        return ALL;
    }

    /** A warning for each name that looks like a setting and is none. */
    static List<String> warnings(Stream<String> variables) {
        Set<String> known = new HashSet<>(OF_THE_SCRIPT);
        ALL.forEach(setting -> known.add(setting.variable()));
        ALL.stream().filter(Setting::canBeInFile).map(Setting::fileVariable).forEach(known::add);
        return variables
                .filter(name -> name.startsWith(Setting.PREFIX) && !known.contains(name))
                .sorted()
                .map(name -> warning(name, known))
                .toList();
    }

    private static String warning(String name, Set<String> known) {
        return nearest(name, known)
                .map(near -> name + " is not a setting of Parley; did you mean " + near + "?")
                .orElse(name + " is not a setting of Parley and has no effect");
    }

    /** The name that is most like one that is none, if any is. */
    public static Optional<String> nearest(String name, Set<String> known) {
        return known.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                candidate -> EditDistance.between(name, candidate)))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() <= name.length() / 3)
                .min(
                        Comparator.comparing(Map.Entry<String, Integer>::getValue)
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}
