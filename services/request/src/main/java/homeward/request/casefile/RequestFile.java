package homeward.request.casefile;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.request.casefile.Proceedings.DeemedConsent;
import homeward.request.casefile.Proceedings.Ending;
import homeward.request.casefile.Proceedings.ErrorClaim;
import homeward.request.casefile.Proceedings.Interview;
import homeward.request.casefile.Proceedings.KeptRecord;
import homeward.request.casefile.Proceedings.Linked;
import homeward.request.casefile.Proceedings.RaisedConcern;
import homeward.request.casefile.Proceedings.Reminder;
import homeward.request.casefile.Proceedings.ReplyLimit;
import homeward.request.casefile.Proceedings.WindowExtension;
import homeward.request.casefile.Proceedings.WithdrawnPerson;

/**
 * The proceedings as shown, with their limits at that time.
 *
 * @param linked earlier and later applications for the same persons between the same states
 * @param momentCorrections of moments that the requested state has stated, in order
 * @param irregularStay null if the form says nothing of one
 * @param unconfirmed consents by silence that nobody has confirmed; they permit no transfer
 * @param errorRule by which a readmission in error is claimed; null if the treaty has no such rule that is known
 * @param uncertain what is not certain about whether the treaty applies
 */
public record RequestFile(
        @Nullable Instant receivedAt,
        @Nullable Interview interview,
        @Nullable ReplyLimit replyLimit,
        List<DeemedConsent> unconfirmed,
        List<WindowExtension> windowExtensions,
        @Nullable Ending ending,
        @Nullable Personal<String> observations,
        List<Reminder> reminders,
        List<RaisedConcern> concerns,
        List<KeptRecord> records,
        List<WithdrawnPerson> personsWithdrawn,
        List<ErrorClaim> errorClaims,
        Linked linked,
        List<MomentCorrection> momentCorrections,
        @Nullable IrregularStay irregularStay,
        Correspondence correspondence,
        List<TimeLimit> limits,
        @Nullable RuleBasis errorRule,
        List<RuleBasis> uncertain) {

    static RequestFile of(
            Proceedings own, List<TimeLimit> limits, @Nullable RuleBasis errorRule, List<RuleBasis> uncertain) {
        return new RequestFile(
                own.receivedAt(),
                own.interview(),
                own.replyLimit(),
                own.unconfirmed(),
                own.windowExtensions(),
                own.ending(),
                own.observations(),
                own.reminders(),
                own.concerns(),
                own.records(),
                own.personsWithdrawn(),
                own.errorClaims(),
                own.linked(),
                own.momentCorrections(),
                own.irregularStay(),
                Correspondence.of(own.letters()),
                limits,
                errorRule,
                uncertain);
    }
}
