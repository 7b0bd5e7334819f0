package homeward.chassis.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Singleton;

/**
 * Makes sealed values searchable by equality without opening them: HMAC-SHA-256 over the normalised value, with a key
 * from the vault. Without the key, the index reveals only which values are equal.
 */
@Singleton
public class BlindIndex {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Punct}]+");

    private final Vault vault;
    private volatile byte[] key = new byte[0];

    BlindIndex(Vault vault) {
        this.vault = vault;
    }

    /**
     * @param field kind of the value, e.g. {@code surname}; values of different fields never match
     * @return 64 hex digits
     */
    public String of(String field, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update((field + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(normal(value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new VaultFailure("a blind index could not be computed", e);
        }
    }

    /** Removes case, accents, punctuation and repeated spaces, since forms are filled in by hand. */
    static String normal(String value) {
        String plain =
                MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKD)).replaceAll("");
        return SPACES.matcher(plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private byte[] key() {
        if (key.length == 0) {
            key = vault.secret("blind-index");
        }
        return key;
    }
}
