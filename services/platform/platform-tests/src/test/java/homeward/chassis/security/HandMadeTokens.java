package homeward.chassis.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
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
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** An issuer that signs whatever a test asks for. */
public final class HandMadeTokens implements QuarkusTestResourceLifecycleManager {

    private static final String PROPERTY = "homeward.test.hand-made-key";
    private static final String ISSUER = "http://localhost/hand-made";
    private static final RSAKey KEY = key();

    private final HttpServer server;

    public HandMadeTokens() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        byte[] keys = publicKeys().toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        return Map.of(
                "mp.jwt.verify.issuer",
                ISSUER,
                "mp.jwt.verify.publickey.location",
                "http://localhost:" + server.getAddress().getPort() + "/jwks");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static JWKSet publicKeys() {
        return new JWKSet(KEY.toPublicJWK());
    }

    /** The claims of an ordinary officer, valid for five minutes. */
    static Map<String, Object> officer() {
        Instant now = Instant.now();
        return new HashMap<>(Map.of(
                "iss",
                ISSUER,
                "aud",
                "homeward",
                "sub",
                "officer-1",
                "state",
                "DEU",
                "authority",
                "Office",
                "roles",
                List.of("requesting-officer"),
                "iat",
                Date.from(now),
                "exp",
                Date.from(now.plusSeconds(300))));
    }

    static String signed(Map<String, Object> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), set.build());
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** Kept as a property of the process, since test and resource can belong to different class loaders. */
    private static RSAKey key() {
        try {
            String known = System.getProperty(PROPERTY);
            if (known != null) {
                return RSAKey.parse(known);
            }
            RSAKey made = new RSAKeyGenerator(2048).keyID("hand-made").generate();
            System.setProperty(PROPERTY, made.toJSONString());
            return made;
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException(e);
        }
    }
}
