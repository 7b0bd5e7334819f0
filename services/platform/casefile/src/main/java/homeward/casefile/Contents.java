package homeward.casefile;

import java.util.UUID;

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
        O own) {

    private static final CaseId UNKNOWN = new CaseId(new UUID(0, 0));

    /** What one service's events say of a case, of which nothing else is known. */
    static <O> Contents<O> alone(Object summary, O own) {
        return new Contents<>(
                UNKNOWN,
                summary instanceof ApplicationSummary application ? application : ApplicationSummary.NOTHING,
                summary instanceof IdentificationSummary identification
                        ? identification
                        : IdentificationSummary.NOTHING,
                summary instanceof TransferSummary transfer ? transfer : TransferSummary.NOTHING,
                summary instanceof ReintegrationSummary reintegration ? reintegration : ReintegrationSummary.NOTHING,
                own);
    }
}
