/**
 * The replay of a case, for the auditors of its two sides: its steps, and any desk's case file as it stood.
 *
 * <p><b>Guarantees.</b> A state that is not one of the two sides is told there is no such case. What is shown of an event or
 * a case file is what the disclosure table lists for an auditor of that side; nothing is opened, and personal data that
 * the state has erased by now is erased at every earlier point. The partner's view is what both sides may see of a
 * file: nothing that the other side keeps to itself, and nothing that an auditor may not read here. Who acted is named for the
 * own side's officers only.
 *
 * <p>{@link homeward.audit.replay.Replays} reads, {@link homeward.audit.replay.Lens} decides what is seen, {@link
 * homeward.audit.replay.Changes} compares; the last two are pure.
 */
@NullMarked
package homeward.audit.replay;

import org.jspecify.annotations.NullMarked;
