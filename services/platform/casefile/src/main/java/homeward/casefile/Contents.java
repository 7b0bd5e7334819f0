package homeward.casefile;

import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.IdentificationSummary;
import homeward.casefile.summary.ReintegrationSummary;
import homeward.casefile.summary.TransferSummary;
import homeward.events.CaseId;

/**
 * The contents of a case's document. Services without events yet have their summary's {@code NOTHING}.
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
