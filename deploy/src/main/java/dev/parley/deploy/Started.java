package dev.parley.deploy;

import dev.parley.deploy.folder.DataFolder;
import dev.parley.deploy.folder.Secret;
import dev.parley.deploy.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.net.URI;

/**
 * What there is to say about a program that has started.
 *
 * @param settings what is in force
 * @param folder where everything is kept
 * @param adminKey the API key with every right
 * @param address where the chat page is
 * @param context every part of the program
 * @param times what the start has cost
 */
record Started(
        Settings settings,
        DataFolder folder,
        Secret adminKey,
        URI address,
        ApplicationContext context,
        StartTimes times) {}
