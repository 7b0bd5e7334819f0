package homeward.reintegration.casefile;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.stages.ApplicationStage;
import homeward.reintegration.casefile.ApplicationView.Returnee;

/** Who is to return, and how. */
public record CaseFileApplication(
        ApplicationStage stage,
        @Nullable StateCode requestingState,
        @Nullable StateCode requestedState,
        @Nullable ReturnKind kind,
        List<CaseFilePerson> persons,
        @Nullable String ended) {

    /**
     * Who is to return.
     *
     * @param consented whether consent to the return is live, as last said
     * @param details sections A to C and E of the form; only where personal data was asked for and may be read
     */
    public record CaseFilePerson(
            PersonId personId,
            FamilyRole role,
            boolean minor,
            @Nullable PersonId accompaniedBy,
            boolean consented,
            @Nullable PersonalDetails details) {

        static CaseFilePerson of(Returnee person, @Nullable PersonalDetails details) {
            return new CaseFilePerson(
                    person.personId(),
                    person.role(),
                    person.minor(),
                    person.accompaniedBy(),
                    person.consented(),
                    details);
        }
    }

    static CaseFileApplication of(ApplicationView view, Function<Returnee, CaseFilePerson> opening) {
        return new CaseFileApplication(
                view.stage(),
                view.requestingState(),
                view.requestedState(),
                view.kind(),
                view.persons().stream().map(opening).toList(),
                view.ended());
    }
}
