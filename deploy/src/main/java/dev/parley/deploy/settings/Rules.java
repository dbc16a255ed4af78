package dev.parley.deploy.settings;

import dev.parley.deploy.problem.CannotStartException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What one value asks of another. */
final class Rules {

    private Rules() {}

    static void check(Settings settings) {
        webhookNeedsPublicUrl(settings);
        WhatsAppSettings.check(settings);
        MailSettings.check(settings);
        separateAiCoreNeedsKey(settings);
        isFolder(Catalogue.KNOWLEDGE_DIR, settings);
        isFolder(Catalogue.TEMPLATES_DIR, settings);
    }

    private static void webhookNeedsPublicUrl(Settings settings) {
        if (settings.get(Catalogue.TELEGRAM_TOKEN).isPresent()
                && settings.text(Catalogue.TELEGRAM_MODE).equals("webhook")
                && settings.get(Catalogue.PUBLIC_URL).isEmpty()) {
            throw new CannotStartException(
                    "PARLEY_PUBLIC_URL is missing: with PARLEY_TELEGRAM_MODE=webhook, expected"
                            + " the https URL under which Telegram reaches this server");
        }
    }

    private static void separateAiCoreNeedsKey(Settings settings) {
        if (settings.get(Catalogue.AI_CORE_URL).isPresent()
                && settings.get(Catalogue.AI_CORE_KEY).isEmpty()) {
            throw new CannotStartException(
                    "PARLEY_AI_CORE_KEY is missing: with PARLEY_AI_CORE_URL, expected the API key of that AI core");
        }
    }

    private static void isFolder(Setting setting, Settings settings) {
        settings.get(setting)
                .ifPresent(folder -> {
                    if (!Files.isDirectory(Path.of(folder)) || !Files.isReadable(Path.of(folder))) {
                        throw new CannotStartException(
                                "%s is \"%s\": expected a folder that can be read"
                                        .formatted(setting.variable(), folder));
                    }
                });
    }
}
