package homeward.chassis.personal;

import org.jspecify.annotations.Nullable;

/** The vault cannot do its work. Never carries a key, a plaintext or a person. */
public final class VaultFailure extends RuntimeException {

    VaultFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
