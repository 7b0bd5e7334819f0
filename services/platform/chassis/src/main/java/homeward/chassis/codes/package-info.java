/**
 * What people without an account are let in by: a code printed on a letter, and a secret that the person has chosen.
 *
 * <p><b>Guarantees.</b> Of a code the store has what only the vault can compute from it, and of a secret a slow salted hash, sealed
 * under the person's own key of the state that gave the access: erasure ends the access, whatever backups there are. A try is
 * reserved before the secret is checked, by one change of one document: with any number of replicas, restarts and requests at once
 * a code bears so many wrong secrets and no more. Whatever does not open, for whatever reason, is answered alike, after the same
 * work and at full steps of time. What was opened may be looked at once, soon. That access was given, used, tried in vain and ended
 * is in the disclosure ledger before anybody is answered.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.codes.Codes} and {@link homeward.chassis.codes.Secret}, in services with
 * {@code homeward.codes=true}; the operations that take a code are {@link homeward.chassis.security.WithoutToken}.
 *
 * <p><b>For maintainers.</b> {@code Codes} (giving, opening, ending) &rarr; {@code CodeStore} (the collection {@code codes}), {@code
 * SlowHash}; {@code CodeUpkeep} removes what is over.
 */
@NullMarked
package homeward.chassis.codes;

import org.jspecify.annotations.NullMarked;
