/**
 * What the ledgers and histories say to the administrators of one state: the erasures that wait and that were carried out, and who
 * has acted for the state.
 *
 * <p><b>Guarantees.</b> All of it is of the state of the caller's token, which is named nowhere else: no parameter leads to another
 * state. Persons are named by their ids, users by the pseudonymous ids of their tokens. What is not there is how often a user read whose
 * data: that is the auditor's.
 */
@NullMarked
package homeward.audit.administration;

import org.jspecify.annotations.NullMarked;
