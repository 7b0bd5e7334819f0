/**
 * Personal data: sealed before it leaves memory, opened only for states that hold a key, with every reading and
 * disclosure recorded in a ledger.
 *
 * <p><b>Guarantees.</b> Each person has one data key, kept in the vault as one wrapped copy for each state that
 * lawfully holds the data: parties of the person's case, and nobody else, whatever an event names. Events, topics and read models hold ciphertext only. A reading is in the ledger before its
 * answer is sent; entries of what was sent and received are derived from the journal, under derived ids, so that a
 * repetition adds nothing. Erasure destroys a state's copy of the key: the sealed data stays and can no longer be read
 * there. It is in the ledger, for both parties to see, before anything is destroyed, and refused while a {@link
 * homeward.chassis.personal.LegalHold} says that the case is running.
 *
 * <p>The vault also finds the same person in several cases: by tokens that it alone can make, in each state's own cases, and every
 * search is in the ledger.
 *
 * <p><b>For service authors.</b> {@link homeward.chassis.personal.PersonalReader} in the resource of a case file. In
 * events and sections declare fields as {@link homeward.events.Personal}; sealing needs no code.
 * {@link homeward.chassis.personal.Recognition} says by what persons are recognised, {@link
 * homeward.chassis.personal.PersonSearch} finds them.
 *
 * <p><b>For maintainers.</b> {@link homeward.chassis.personal.Vault} is implemented on MongoDB, with its master key
 * in a file that {@code Pkcs11Key} wraps; {@code VaultRotation} replaces keys. {@link homeward.chassis.personal.Ledger} is implemented in {@code axon}.
 */
@NullMarked
package homeward.chassis.personal;

import org.jspecify.annotations.NullMarked;
