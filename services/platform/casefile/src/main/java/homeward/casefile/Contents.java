package homeward.casefile;

import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.IdentificationSummary;
import homeward.casefile.summary.ReintegrationSummary;
import homeward.casefile.summary.TransferSummary;
import homeward.events.CaseId;

/**
 * All that a read model knows of a case. What a service has not said anything about yet is its summary's {@code NOTHING}.
 *
 * @param own the desk's own part
 */
public record Contents<O>(
        CaseId caseId,
        ApplicationSummary application,
        IdentificationSummary identification,
        TransferSummary transfer,
        ReintegrationSummary reintegration,
        O own) {}
