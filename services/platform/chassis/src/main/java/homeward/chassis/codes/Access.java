package homeward.chassis.codes;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * The access that a state has given a person; of a state and a person there is one at most.
 *
 * @param by the state
 * @param until when it ends if nobody ends it before
 * @param guardianPresent whether a guardian was there when it was given
 * @param failures wrong secrets so far
 * @param openedAt when it was used last; null if it never was
 * @param revoked whether an officer has ended it
 */
public record Access(
        UUID id,
        CaseId caseId,
        PersonId person,
        StateCode by,
        Instant givenAt,
        Instant until,
        boolean guardianPresent,
        int failures,
        @Nullable Instant openedAt,
        boolean revoked) {}
