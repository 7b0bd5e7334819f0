package homeward.audit.replay;

import java.time.Instant;
import java.util.List;

import homeward.events.CaseId;

/**
 * Two states of a desk's case file.
 *
 * @param fromStep number of steps before the first
 * @param toStep number of steps before the second
 * @param changed what differs, as the reader sees it
 * @param clocksBefore of all desks, at the first
 * @param clocksAfter the same at the second
 */
public record Comparison(
        CaseId caseId,
        String desk,
        int fromStep,
        Instant fromAt,
        int toStep,
        Instant toAt,
        List<Change> changed,
        List<Running> clocksBefore,
        List<Running> clocksAfter) {}
