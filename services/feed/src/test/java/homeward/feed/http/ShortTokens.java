package homeward.feed.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** An issuer whose tokens live as long as a test wants. */
public final class ShortTokens implements QuarkusTestResourceLifecycleManager {

    private static final String PROPERTY = "homeward.test.short-tokens-key";
    private static final String ISSUER = "http://localhost/short";

    @Override
    public Map<String, String> start() {
        try {
            Path keys = Files.createTempFile("homeward-keys", ".json");
            keys.toFile().deleteOnExit();
            Files.writeString(keys, new JWKSet(key().toPublicJWK()).toString());
            return Map.of(
                    "mp.jwt.verify.issuer",
                    ISSUER,
                    "mp.jwt.verify.publickey.location",
                    keys.toUri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // nothing runs
    }

    static String token(String state, String role, Instant end) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("homeward")
                .subject(state + "-" + role)
                .claim("state", state)
                .claim("authority", "Office")
                .claim("roles", List.of(role))
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(end))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key().getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(key()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** Kept as a property of the process, since test and resource can belong to different class loaders. */
    private static synchronized RSAKey key() {
        try {
            String known = System.getProperty(PROPERTY);
            if (known != null) {
                return RSAKey.parse(known);
            }
            RSAKey made = new RSAKeyGenerator(2048).keyID("short").generate();
            System.setProperty(PROPERTY, made.toJSONString());
            return made;
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
