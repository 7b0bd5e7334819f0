package homeward.request.casefile;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.RuleBasis;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.PersonalDetails;
import homeward.events.request.SpecialCircumstances;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.request.casefile.ApplicantView.Reply;

/**
 * One person of the case.
 *
 * @param details sections A to C and E; only where personal data was asked for and may be read
 * @param circumstances section D; for escort leaders only
 */
public record CaseFilePerson(
        PersonId personId,
        Category category,
        FamilyRole role,
        boolean minor,
        @Nullable PersonId accompaniedBy,
        Reply reply,
        @Nullable Instant windowEnds,
        Set<RefusalReason> reasons,
        @Nullable RuleBasis basis,
        @Nullable PersonalDetails details,
        @Nullable SpecialCircumstances circumstances) {

    static CaseFilePerson of(
            ApplicantView p, @Nullable PersonalDetails details, @Nullable SpecialCircumstances circumstances) {
        return new CaseFilePerson(
                p.personId(),
                p.category(),
                p.role(),
                p.minor(),
                p.accompaniedBy(),
                p.reply(),
                p.windowEnds(),
                p.reasons(),
                p.basis(),
                details,
                circumstances);
    }
}
