package homeward.chassis.personal;

import org.jspecify.annotations.Nullable;

import homeward.chassis.failures.Transient;

/** A failure of the vault. Its message never contains a key, a plaintext or a person. */
public final class VaultFailure extends RuntimeException implements Transient {

    VaultFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
