package homeward.chassis.commands;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Refusal;

/** The current request's idempotency key, expected version and digest. */
@RequestScoped
public class RequestFacts {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern ETAG = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private List<String> keys = List.of();
    private List<String> expected = List.of();
    private byte @Nullable [] digest;

    /** @param bodyDigest SHA-256 over method, path and body */
    public void set(List<String> idempotencyKeys, List<String> ifMatch, byte[] bodyDigest) {
        keys = List.copyOf(idempotencyKeys);
        expected = List.copyOf(ifMatch);
        digest = bodyDigest.clone();
    }

    public byte[] digest() {
        return Objects.requireNonNull(digest, "no request has been read").clone();
    }

    /** @throws Refusal if the header is missing, repeated, or not 1 to 128 visible ASCII characters */
    public String idempotencyKey() {
        if (keys.size() != 1 || !KEY.matcher(keys.getFirst()).matches()) {
            throw Refusal.invalid("Idempotency-Key", "must be given once, with 1 to 128 visible ASCII characters");
        }
        return keys.getFirst();
    }

    /**
     * @throws PreconditionRequired if the header is missing
     * @throws Refusal if it is not a single ETag in this service's format
     */
    public OptionalLong expectedVersion() {
        if (expected.isEmpty()) {
            throw new PreconditionRequired();
        }
        Matcher etag = ETAG.matcher(expected.getFirst().strip());
        if (expected.size() != 1 || !etag.matches()) {
            throw Refusal.invalid("If-Match", "must be a single ETag of this service, e.g. \"3\"");
        }
        return OptionalLong.of(Long.parseLong(etag.group(1)));
    }

    /**
     * Empty if the header is missing.
     *
     * @throws Refusal if it is not a single ETag in this service's format
     */
    public OptionalLong expectedVersionIfAny() {
        return expected.isEmpty() ? OptionalLong.empty() : expectedVersion();
    }

    @Override
    public String toString() {
        return "RequestFacts[" + (digest == null ? "none" : HexFormat.of().formatHex(digest)) + "]";
    }
}
