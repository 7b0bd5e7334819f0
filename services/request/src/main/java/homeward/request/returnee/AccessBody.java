package homeward.request.returnee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import homeward.chassis.codes.Secret;

/**
 * Access to be given.
 *
 * @param secret that the person has chosen and typed; at least six characters, no date
 * @param guardianPresent whether a guardian of the child is there; needed for a minor
 */
public record AccessBody(@NotBlank @Size(max = Secret.MOST) String secret, boolean guardianPresent) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "AccessBody";
    }
}
