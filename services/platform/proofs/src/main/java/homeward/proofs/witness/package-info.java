/**
 * What a witness decides: whether it cosigns a checkpoint. It does so only if the checkpoint is signed by the log and its
 * tree continues that of the last one that it cosigned; so nobody can rewrite a log that is witnessed by another state
 * without that state seeing it. Anybody can send a request: against a log speaks only what nobody else can have made.
 * Source: C2SP tlog-witness.
 *
 * <p>{@link homeward.proofs.witness.Witnessing} decides; who calls it keeps the last checkpoint of each log and stores the
 * new one before it answers.
 */
@NullMarked
package homeward.proofs.witness;

import org.jspecify.annotations.NullMarked;
