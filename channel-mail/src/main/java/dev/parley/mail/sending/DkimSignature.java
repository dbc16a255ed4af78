package dev.parley.mail.sending;

import dev.parley.mail.MailConfig;
import io.micronaut.context.exceptions.ConfigurationException;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;

/** Signs our mails where a key is given; else the SMTP server may do so. Thread-safe. */
@Singleton
final class DkimSignature {

    private final Optional<RSAPrivateKey> key;
    private final String selector;
    private final String domain;

    DkimSignature(DkimConfig config, MailConfig mail) {
        this.key = config.key().filter(pem -> !pem.isBlank()).map(DkimSignature::key);
        this.selector = config.selector();
        this.domain = mail.domain();
    }

    /** The mail with a signature, if there is a key. */
    MimeMessage sign(MimeMessage message) throws MessagingException {
        return key.isPresent() ? new DkimMessage(message, signer(key.get())) : message;
    }

    /** One for each mail: it keeps what it is doing. */
    private DkimSigner signer(RSAPrivateKey signing) throws MessagingException {
        try {
            DkimSigner signer = new DkimSigner(domain, selector, signing);
            signer.setHeaderCanonicalization(Canonicalization.RELAXED);
            signer.setBodyCanonicalization(Canonicalization.RELAXED);
            signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
            // The public key may be published after the first mails; asking for it takes time, too.
            signer.setCheckDomainKey(false);
            return signer;
        } catch (DkimException unusable) {
            throw new MessagingException("the mail cannot be signed", unusable);
        }
    }

    private static RSAPrivateKey key(String pem) {
        try {
            byte[] bytes =
                    Base64.getMimeDecoder()
                            .decode(pem.replaceAll("-----(?:BEGIN|END) PRIVATE KEY-----", ""));
            return (RSAPrivateKey)
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new ConfigurationException(
                    "PARLEY_MAIL_DKIM_KEY is no private RSA key: expected PKCS #8 in PEM, as \"openssl genpkey -algorithm RSA\" writes it");
        }
    }
}
