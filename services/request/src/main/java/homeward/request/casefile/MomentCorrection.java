package homeward.request.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent;
import homeward.events.request.ApplicationEvent.CorrectedLimit;
import homeward.events.request.ApplicationEvent.InterviewResultTimeCorrected;
import homeward.events.request.ApplicationEvent.ReceiptCorrected;
import homeward.events.request.ApplicationEvent.StatedMoment;

/**
 * A correction of a moment that the requested state has stated.
 *
 * @param mistaken the moment stated before
 * @param correctedBy authority of the requested state
 * @param replyLimit what it meant for the running reply limit; null if none depended on it
 * @param interviewLimit what it meant for the running limit of the result of the interview; null if none depended on it
 * @param agreedAt when the requesting state agreed to the later end; null if it has not, or need not
 */
public record MomentCorrection(
        StatedMoment moment,
        Instant mistaken,
        Instant corrected,
        Instant correctedAt,
        String correctedBy,
        @Nullable CorrectedLimit replyLimit,
        @Nullable CorrectedLimit interviewLimit,
        @Nullable Instant agreedAt) {

    static MomentCorrection of(ReceiptCorrected e, Recorded<ApplicationEvent> recorded) {
        return of(StatedMoment.RECEIPT, e.mistaken(), e.corrected(), recorded, e.replyLimit(), e.interviewLimit());
    }

    static MomentCorrection of(InterviewResultTimeCorrected e, Recorded<ApplicationEvent> recorded) {
        return of(StatedMoment.INTERVIEW_RESULT, e.mistaken(), e.corrected(), recorded, e.replyLimit(), null);
    }

    private static MomentCorrection of(
            StatedMoment moment,
            Instant mistaken,
            Instant corrected,
            Recorded<ApplicationEvent> recorded,
            @Nullable CorrectedLimit replyLimit,
            @Nullable CorrectedLimit interviewLimit) {
        return new MomentCorrection(
                moment,
                mistaken,
                corrected,
                recorded.envelope().times().decided(),
                recorded.envelope().actor().authority(),
                replyLimit,
                interviewLimit,
                null);
    }

    /** The same corrections; the last one of the moment was agreed to. */
    static List<MomentCorrection> agreed(
            List<MomentCorrection> all, StatedMoment moment, Recorded<ApplicationEvent> recorded) {
        List<MomentCorrection> after = new ArrayList<>(all);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).moment() == moment) {
                after.set(i, all.get(i).agreedAt(recorded));
                break;
            }
        }
        return List.copyOf(after);
    }

    private MomentCorrection agreedAt(Recorded<ApplicationEvent> recorded) {
        return new MomentCorrection(
                moment,
                mistaken,
                corrected,
                correctedAt,
                correctedBy,
                replyLimit,
                interviewLimit,
                recorded.envelope().times().decided());
    }
}
