package homeward.console.operators;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An operator who has signed in.
 *
 * @param id known to the operator's browser alone
 * @param form stands in every form, so that no other site can send one
 * @param token with which the management ports are asked; only ever sent there
 * @param identity for the issuer, when the session ends; null if it gave none
 * @param name as the token names the operator
 * @param ends when the token does
 */
record Session(
        String id, String form, String token, @Nullable String identity, String name, Instant ends) {

    /** Without what is secret: a record's own text has all of it. */
    @Override
    public String toString() {
        return "Session[" + ends + "]";
    }
}
