package homeward.audit.replay;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.RuleBasis;
import homeward.events.StateCode;

/** A step found by a search; the fields are those of {@link StepView}. */
public record FoundStep(
        CaseId caseId,
        UUID event,
        String service,
        String type,
        Instant decided,
        StateCode by,
        String authority,
        @Nullable String actor,
        String command,
        @Nullable String treaty,
        List<RuleBasis> rules) {}
