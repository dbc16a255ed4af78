package dev.parley.deploy;

import dev.parley.assistant.AiCore;
import dev.parley.assistant.Model;
import dev.parley.deploy.role.Role;
import dev.parley.deploy.role.Roles;
import dev.parley.deploy.settings.Catalogue;
import dev.parley.deploy.settings.Settings;
import dev.parley.template.MessageTemplates;
import dev.parley.template.TemplateShelf;
import java.util.Optional;

/** Tells the person who started Parley what runs now, where, and what they can do next. */
final class StartReport {

    private final Started started;
    private final Settings settings;
    private final Roles roles;

    StartReport(Started started) {
        this.started = started;
        this.settings = started.settings();
        this.roles = Roles.parse(settings.text(Catalogue.ROLES));
    }

    void print(Console console) {
        console.say(
                "Parley is ready: %s (%s)".formatted(started.address(), started.times().total()));
        console.say("");
        line(console, "Telegram", telegram());
        line(console, "WhatsApp", whatsapp());
        line(console, "Mail", mail());
        line(console, "Answers by", model());
        line(console, "Knowledge", knowledge());
        line(console, "Templates", templates());
        line(console, "Kept in", started.folder().path() + " (" + servers() + ")");
        if (!settings.text(Catalogue.ROLES).equals("all")) {
            line(console, "Roles", settings.text(Catalogue.ROLES));
        }
        if (started.adminKey().fresh()) {
            line(console, "Admin key", started.adminKey().value());
            line(console, "", "(shown this once; kept in secrets/admin-key of the data folder)");
        }
        console.say("");
        console.say("Press Ctrl-C to stop.");
    }

    private static void line(Console console, String name, String text) {
        console.say("  %-11s %s".formatted(name, text));
    }

    private String telegram() {
        if (!roles.has(Role.TELEGRAM)) {
            return "off (not among the roles of this process)";
        }
        if (settings.get(Catalogue.TELEGRAM_TOKEN).isEmpty()) {
            return "off (set PARLEY_TELEGRAM_TOKEN to the token that @BotFather gave you)";
        }
        return settings.text(Catalogue.TELEGRAM_MODE).equals("webhook")
                ? "on, updates come to "
                        + settings.text(Catalogue.PUBLIC_URL).replaceAll("/+$", "")
                        + "/webhooks/telegram"
                : "on, updates are fetched (polling)";
    }

    private String whatsapp() {
        if (!roles.has(Role.WHATSAPP)) {
            return "off (not among the roles of this process)";
        }
        return settings.get(Catalogue.WHATSAPP_PROVIDER)
                .map(provider ->
                        "on through %s, events come to %s/webhooks/whatsapp%s"
                                .formatted(
                                        provider,
                                        settings.get(Catalogue.PUBLIC_URL)
                                                .map(url -> url.replaceAll("/+$", ""))
                                                .orElse("https://<your public name>"),
                                        provider.equals("twilio") ? "/twilio" : ""))
                .orElse("off (set PARLEY_WHATSAPP_PROVIDER to cloud, 360dialog or twilio)");
    }

    private String mail() {
        if (!roles.has(Role.MAIL)) {
            return "off (not among the roles of this process)";
        }
        return settings.get(Catalogue.MAIL_ADDRESS)
                .map(address ->
                        "on for "
                                + address
                                + (settings.get(Catalogue.MAIL_AUTHSERV_ID).isPresent()
                                        ? ""
                                        : "; senders are not verified (set PARLEY_MAIL_AUTHSERV_ID)"))
                .orElse("off (set PARLEY_MAIL_ADDRESS, PARLEY_IMAP_HOST and PARLEY_SMTP_HOST)");
    }

    private String model() {
        Optional<Model> model =
                started.context().findBean(AiCore.class).stream()
                        .flatMap(core -> core.models().stream())
                        .filter(Model::byDefault)
                        .findFirst();
        return model.map(found -> found.name() + (found.available() ? "" : " (not available now)"))
                .orElse("no model");
    }

    private String knowledge() {
        return settings.isSet(Catalogue.KNOWLEDGE_DIR)
                ? "the documents in " + settings.text(Catalogue.KNOWLEDGE_DIR)
                : "the sample practice (set PARLEY_KNOWLEDGE_DIR to a folder of your own documents)";
    }

    private String templates() {
        TemplateShelf shelf = started.context().getBean(MessageTemplates.class).shelf();
        String where =
                settings.isSet(Catalogue.TEMPLATES_DIR)
                        ? "in " + settings.text(Catalogue.TEMPLATES_DIR)
                        : "of the sample practice (set PARLEY_TEMPLATES_DIR to a folder of your own)";
        String wrong =
                shelf.wrong().isEmpty()
                        ? ""
                        : ", and %d files that cannot be used: see the log or /templates"
                                .formatted(shelf.wrong().size());
        return "%d %s%s".formatted(shelf.templates().size(), where, wrong);
    }

    private String servers() {
        return (settings.isSet(Catalogue.DATABASE_URL) ? "your PostgreSQL" : "embedded PostgreSQL")
                + ", "
                + (settings.isSet(Catalogue.REDIS_URL) ? "your Redis" : "embedded Redis");
    }
}
