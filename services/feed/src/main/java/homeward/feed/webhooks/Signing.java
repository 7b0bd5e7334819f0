package homeward.feed.webhooks;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.spec.ECPoint;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.EcdsaPublicKey;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import homeward.chassis.proof.KeyFiles;

/**
 * Signs deliveries: a detached JWS (RFC 7515, appendix F) over the body, ES256. The key is shared by the replicas, in the
 * service's folder of secrets.
 */
@Singleton
class Signing {

    private static final String FILE = "webhooks.json";
    private static final int COORDINATE = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final PublicKeySign key;
    private final String keyId;
    private final String publicKeys;

    Signing(@ConfigProperty(name = "homeward.keys.private") Path secrets) {
        Path file = secrets.resolve(FILE);
        try {
            SignatureConfig.register();
            KeysetHandle keys =
                    KeyFiles.secret(file, PredefinedSignatureParameters.ECDSA_P256_IEEE_P1363_WITHOUT_PREFIX);
            this.key = keys.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
            this.keyId = id(keys.getPublicKeysetHandle().getPrimary());
            this.publicKeys = jwks(keys.getPublicKeysetHandle());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key of webhooks " + file + " cannot be used", e);
        }
    }

    /** The public keys as a JWK set (RFC 7517), those of earlier deliveries included. */
    String publicKeys() {
        return publicKeys;
    }

    /**
     * @param webhook to whom it is sent: nobody can pass a delivery on to another receiver
     * @param delivery id of this attempt
     * @param now when it is made, in seconds
     * @return {@code <header>..<signature>}
     */
    String sign(UUID webhook, String delivery, Instant now, byte[] body) {
        ObjectNode header = JsonNodeFactory.instance.objectNode();
        header.put("alg", "ES256");
        header.put("kid", keyId);
        header.put("iat", now.getEpochSecond());
        header.put("jti", delivery);
        header.put("sub", webhook.toString());
        String head = BASE64.encodeToString(header.toString().getBytes(StandardCharsets.UTF_8));
        String input = head + "." + BASE64.encodeToString(body);
        try {
            return head + ".." + BASE64.encodeToString(key.sign(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a delivery could not be signed", e);
        }
    }

    private static String jwks(KeysetHandle keys) throws GeneralSecurityException {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        ArrayNode all = set.putArray("keys");
        for (int i = 0; i < keys.size(); i++) {
            ObjectNode jwk = jwk(keys.getAt(i));
            jwk.put("kid", id(keys.getAt(i)));
            jwk.put("alg", "ES256");
            jwk.put("use", "sig");
            all.add(jwk);
        }
        return set.toString();
    }

    /** The members of which the thumbprint is made, in its order (RFC 7638). */
    @AccessesPartialKey // the public key is published
    private static ObjectNode jwk(KeysetHandle.Entry entry) throws GeneralSecurityException {
        if (!(entry.getKey() instanceof EcdsaPublicKey publicKey)) {
            throw new GeneralSecurityException("not a key for ES256");
        }
        ECPoint point = publicKey.getPublicPoint();
        ObjectNode jwk = JsonNodeFactory.instance.objectNode();
        jwk.put("crv", "P-256");
        jwk.put("kty", "EC");
        jwk.put("x", coordinate(point.getAffineX()));
        jwk.put("y", coordinate(point.getAffineY()));
        return jwk;
    }

    private static String id(KeysetHandle.Entry entry) throws GeneralSecurityException {
        byte[] members = jwk(entry).toString().getBytes(StandardCharsets.UTF_8);
        return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(members));
    }

    private static String coordinate(BigInteger value) {
        byte[] signed = value.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(signed.length, COORDINATE);
        System.arraycopy(signed, signed.length - length, fixed, COORDINATE - length, length);
        return BASE64.encodeToString(fixed);
    }
}
