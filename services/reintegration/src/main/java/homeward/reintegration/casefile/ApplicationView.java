package homeward.reintegration.casefile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.PersonalDetails;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.stages.ApplicationStage;

/** Who is to return, and how. Personal fields are ciphertext here. */
public record ApplicationView(
        ApplicationStage stage,
        @Nullable StateCode requestingState,
        @Nullable StateCode requestedState,
        @Nullable ReturnKind kind,
        List<Returnee> persons,
        @Nullable String ended) {

    /** @param consented whether consent to the return is live, as last said */
    public record Returnee(
            PersonId personId,
            FamilyRole role,
            boolean minor,
            @Nullable PersonId accompaniedBy,
            boolean consented,
            @Nullable Personal<PersonalDetails> details) {

        Returnee consented(boolean consent) {
            return new Returnee(personId, role, minor, accompaniedBy, consent, details);
        }
    }

    static final ApplicationView NOTHING =
            new ApplicationView(ApplicationStage.EXPECTED, null, null, null, List.of(), null);

    ApplicationView consented(PersonId person, boolean consent) {
        return new ApplicationView(
                stage,
                requestingState,
                requestedState,
                kind,
                Entries.change(
                        persons,
                        returnee -> returnee.personId().equals(person),
                        returnee -> returnee.consented(consent)),
                ended);
    }

    ApplicationView ended(String why) {
        return new ApplicationView(stage, requestingState, requestedState, kind, persons, why);
    }

    ApplicationView at(ApplicationStage next) {
        return new ApplicationView(next, requestingState, requestedState, kind, persons, ended);
    }
}
