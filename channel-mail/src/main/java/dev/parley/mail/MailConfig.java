package dev.parley.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How mail is treated.
 *
 * @param address our own address: what people write to, and what answers come from
 * @param pollSeconds seconds between looks where the server does not tell of new mail
 * @param authservId the name under which our own mail server writes what it found out about a
 *     sender ({@code Authentication-Results}); without it no sender is verified
 * @param repliesPerHour mails of one person that are answered within an hour
 * @param largest bytes of the largest mail that is read; of a larger one the sender is told
 * @param rspamdUrl where an Rspamd judges mail; without it the marks of our own mail server count
 * @param remembered how long it is known which conversation a mail belongs to
 * @param publicUrl where this server can be reached by people; without it no links lead to it
 */
@ConfigurationProperties("parley.mail")
public record MailConfig(
        String address,
        @Bindable(defaultValue = "30") @Min(1) @Max(3600) int pollSeconds,
        Optional<String> authservId,
        @Bindable(defaultValue = "20") @Min(1) @Max(10_000) int repliesPerHour,
        @Bindable(defaultValue = "20971520") @Min(10_000) @Max(52_428_800) int largest,
        Optional<String> rspamdUrl,
        @Bindable(defaultValue = "365d") Duration remembered,
        @Property(name = "parley.public-url") Optional<String> publicUrl) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\",;:]{1,64}@[A-Za-z0-9.-]+");

    public MailConfig {
        address = address.strip().toLowerCase(Locale.ROOT);
        if (!ADDRESS.matcher(address).matches()) {
            throw new ConfigurationException(
                    "PARLEY_MAIL_ADDRESS is '"
                            + address
                            + "': expected a mail address such as assistant@example.org");
        }
        authservId = authservId.map(id -> id.strip().toLowerCase(Locale.ROOT));
        publicUrl = publicUrl.map(url -> url.strip().replaceAll("/+$", ""));
    }

    /** The part of our address after the at sign. */
    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** Where Rspamd is asked. */
    public Optional<URI> rspamd() {
        return rspamdUrl.map(url -> URI.create(url.strip().replaceAll("/+$", "") + "/checkv2"));
    }
}
