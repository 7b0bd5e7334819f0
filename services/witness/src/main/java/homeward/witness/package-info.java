/**
 * The witness of one state: it cosigns the checkpoints of other states' journals, so that none of them can rewrite its
 * own without this state seeing it.
 *
 * <p><b>Guarantees.</b> A checkpoint is cosigned only if the log signed it and its tree continues the last one that was
 * cosigned here; that is on disk before the answer is sent. A log that signs something else raises the alarm here, in
 * the log, in health and in metrics, and the signed contradiction is kept as evidence. Whoever repeats or misuses what a log
 * signed raises none: against a log speaks what it alone can have signed, or that for a while nothing shows that it continues. The witness sees sizes and hashes
 * and learns nothing of any case.
 *
 * <p>{@code AddCheckpointResource} is the one request (C2SP tlog-witness), {@code homeward.proofs.witness} decides, {@code
 * Memory} keeps what was cosigned in files of this witness alone, {@code Contradictions} are its alarms.
 */
@NullMarked
package homeward.witness;

import org.jspecify.annotations.NullMarked;
