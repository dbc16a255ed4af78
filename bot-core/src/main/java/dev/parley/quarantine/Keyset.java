package dev.parley.quarantine;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/**
 * The keys of this installation: a Tink keyset in JSON. Whoever has it can read what is encrypted,
 * so it stands in a file of its owner alone.
 *
 * @param json the keyset
 */
public record Keyset(String json) {

    private static final Configuration KINDS = AeadConfig2026.get();

    /** A new one, with one key of 256 bits for AES-GCM. */
    public static Keyset generate() {
        try {
            return new Keyset(
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, KINDS),
                            KINDS,
                            InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no key can be made", impossible);
        }
    }

    /**
     * Encrypts and decrypts with the keys.
     *
     * @throws IllegalArgumentException when this is no keyset for that
     */
    public Aead aead() {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(json, KINDS, InsecureSecretKeyAccess.get())
                    .getPrimitive(KINDS, Aead.class);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException(
                    "not a Tink keyset in JSON with a key for AEAD", wrong);
        }
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "Keyset[]";
    }
}
