package homeward.chassis.proof;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;
import homeward.proofs.tree.Inclusion;

/**
 * Whether a record of an events topic was published by the service that owns the topic, there and exactly so: topic, key,
 * value and every header are covered by the signature. Thread-safe.
 *
 * <p>A signature vouches for many records and is checked once: the roots that it was found good for are remembered for
 * a while.
 */
public final class RecordCheck {

    private static final int REMEMBERED = 10_000;

    private final PublicKeys keys;
    private final Cache<String, Boolean> good = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    /** @param publicKeys folder of the services' public keys */
    public RecordCheck(Path publicKeys) {
        this.keys = new PublicKeys(publicKeys);
    }

    /**
     * @param service the owner of the topic
     * @throws RuntimeException (transient) if the installation has no public key of that service yet
     */
    public boolean isGenuine(String service, ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(RecordProof.HEADER);
        Optional<RecordProof> proof =
                header == null || header.value() == null ? Optional.empty() : RecordProof.parse(header.value());
        if (proof.isEmpty() || record.key() == null) {
            return false;
        }
        byte[] digest = RecordProof.digest(
                record.topic(), record.key().getBytes(StandardCharsets.UTF_8), record.value(), record.headers());
        Hash root = Inclusion.rootOf(
                Hash.ofLeaf(digest),
                proof.get().index(),
                proof.get().size(),
                proof.get().path());
        return root != null && isSigned(service, root, proof.get().signature());
    }

    /** The digest of what a record says, wherever and in whichever publication it lies. */
    public static Hash content(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return RecordProof.content(key, value, headers);
    }

    private boolean isSigned(String service, Hash root, byte[] signature) {
        String statement = service + " " + root + " " + Base64.getEncoder().encodeToString(signature);
        if (good.getIfPresent(statement) != null) {
            return true;
        }
        boolean signed = keys.signed(service, signature, RecordProof.statement(root));
        if (signed) {
            good.put(statement, true);
        }
        return signed;
    }
}
