package homeward.chassis.following;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.proof.KeyFiles;

/**
 * Places in the journals as text for readers, who can neither read nor make one: how far a journal has come tells how much
 * happens in cases that they may not see. All texts of an installation have the same length. The key is shared by the
 * replicas of a service, in its folder of secrets.
 */
@Singleton
public class MarkSeal {

    private static final String FILE = "places.json";
    private static final byte[] PURPOSE = "homeward place in the journals, 1".getBytes(StandardCharsets.UTF_8);
    private static final int LONGEST = 4_000;

    private final Aead key;
    private final List<String> services;

    @Inject
    MarkSeal(@ConfigProperty(name = "homeward.keys.private") Path secrets, Following following) {
        this(secrets, following.services());
    }

    /** @param services of which the place is told */
    public MarkSeal(Path secrets, List<String> services) {
        this.services = services.stream().sorted().toList();
        Path file = secrets.resolve(FILE);
        try {
            AeadConfig.register();
            KeysetHandle keys = KeyFiles.secret(file, PredefinedAeadParameters.XCHACHA20_POLY1305);
            this.key = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key " + file + " cannot be used", e);
        }
    }

    /** Text of letters, digits, {@code -} and {@code _}; each time another one. */
    public String seal(Marks marks) {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
        for (String service : services) {
            byte[] name = service.getBytes(StandardCharsets.US_ASCII);
            bytes.put((byte) name.length).put(name).putLong(marks.of(service));
        }
        byte[] plain = new byte[bytes.position()];
        bytes.flip().get(plain);
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(key.encrypt(plain, PURPOSE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a place could not be sealed", e);
        }
    }

    /** Empty if the text was not made with a key of this service. Services that are not followed are left out. */
    public Optional<Marks> open(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(key.decrypt(Base64.getUrlDecoder().decode(text), PURPOSE));
            TreeMap<String, Long> next = new TreeMap<>();
            while (bytes.hasRemaining()) {
                byte[] name = new byte[bytes.get()];
                bytes.get(name);
                next.put(new String(name, StandardCharsets.US_ASCII), bytes.getLong());
            }
            return Optional.of(new Marks(next).only(services));
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }
}
