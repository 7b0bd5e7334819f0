package homeward.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** The key with which an installation's issuer signs: made at its first start, kept with its data. */
final class IssuerKey {

    private static final int BITS = 2048;

    private IssuerKey() {}

    /**
     * @param file read if it exists; else written, readable by its owner only
     * @throws PlatformFailure if it cannot be read or written
     */
    static RSAKey keptIn(Path file) {
        try {
            if (Files.exists(file)) {
                return RSAKey.parse(Files.readString(file));
            }
            RSAKey key = made();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, key.toJSONString().getBytes(StandardCharsets.UTF_8), StandardOpenOption.WRITE);
            Files.move(draft, file);
            return key;
        } catch (IOException | ParseException e) {
            throw new PlatformFailure("The issuer's key in " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    static RSAKey made() {
        try {
            return new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new PlatformFailure("No key could be made for the issuer", e);
        }
    }
}
