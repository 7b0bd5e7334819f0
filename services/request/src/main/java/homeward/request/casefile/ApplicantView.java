package homeward.request.casefile;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.PersonalDetails;
import homeward.events.request.SpecialCircumstances;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;

/**
 * One person of the application and the answer to it. Personal fields are ciphertext here.
 *
 * @param windowEnds end of the transfer window, while consent is live
 * @param reasons of a refusal
 * @param basis the rule the answer rests on
 */
public record ApplicantView(
        PersonId personId,
        Category category,
        FamilyRole role,
        boolean minor,
        @Nullable PersonId accompaniedBy,
        Reply reply,
        @Nullable Instant windowEnds,
        Set<RefusalReason> reasons,
        @Nullable RuleBasis basis,
        Personal<PersonalDetails> details,
        @Nullable Personal<SpecialCircumstances> circumstances) {

    public enum Reply {
        AWAITED,
        APPROVED,
        REFUSED,
        /** Silence has become consent and waits for a person's confirmation. */
        DEEMED,
        DEEMED_AND_CONFIRMED,
        CONSENT_WITHDRAWN,
        CONSENT_EXPIRED
    }

    static ApplicantView of(Transferee t) {
        return new ApplicantView(
                t.personId(),
                t.category(),
                t.role(),
                t.minor(),
                t.accompaniedBy(),
                Reply.AWAITED,
                null,
                Set.of(),
                null,
                t.details(),
                t.circumstances());
    }

    ApplicantView answered(Reply next, @Nullable Instant window, Set<RefusalReason> why, @Nullable RuleBasis rule) {
        return new ApplicantView(
                personId, category, role, minor, accompaniedBy, next, window, why, rule, details, circumstances);
    }
}
