package homeward.transport.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent.ProtectionGround;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.PersonalDetails;
import homeward.events.request.SpecialCircumstances;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.stages.ApplicationStage;

/**
 * What the application says, as far as a journey depends on it. Personal fields are ciphertext here.
 *
 * @param ended why nobody travels any more; null while the application runs
 */
public record ApplicationView(
        ApplicationStage stage,
        @Nullable String reference,
        @Nullable StateCode requestingState,
        @Nullable StateCode requestedState,
        @Nullable TreatyReference treaty,
        @Nullable ReturnKind kind,
        List<Decision> persons,
        List<OpenConcern> openConcerns,
        @Nullable String ended) {

    /** @param windowEnds when the consent ends; null where there is none */
    public record Decision(
            PersonId personId,
            FamilyRole role,
            boolean minor,
            @Nullable PersonId accompaniedBy,
            Reply reply,
            @Nullable Instant windowEnds,
            @Nullable Personal<PersonalDetails> details,
            @Nullable Personal<SpecialCircumstances> circumstances) {

        Decision replied(Reply next, @Nullable Instant ends) {
            return new Decision(personId, role, minor, accompaniedBy, next, ends, details, circumstances);
        }
    }

    public record OpenConcern(UUID concernId, PersonId personId, ProtectionGround ground) {}

    public enum Reply {
        AWAITED,
        DEEMED_UNCONFIRMED,
        CONSENT,
        REFUSED,
        CONSENT_WITHDRAWN,
        CONSENT_EXPIRED
    }

    static final ApplicationView NOTHING =
            new ApplicationView(ApplicationStage.EXPECTED, null, null, null, null, null, List.of(), List.of(), null);

    ApplicationView replied(PersonId person, Reply reply, @Nullable Instant ends) {
        return new ApplicationView(
                stage,
                reference,
                requestingState,
                requestedState,
                treaty,
                kind,
                Entries.change(persons, entry -> entry.personId().equals(person), entry -> entry.replied(reply, ends)),
                openConcerns,
                ended);
    }

    ApplicationView concerned(List<OpenConcern> open) {
        return new ApplicationView(
                stage, reference, requestingState, requestedState, treaty, kind, persons, open, ended);
    }

    ApplicationView ended(String why) {
        return new ApplicationView(
                stage, reference, requestingState, requestedState, treaty, kind, persons, openConcerns, why);
    }

    ApplicationView at(ApplicationStage next) {
        return new ApplicationView(
                next, reference, requestingState, requestedState, treaty, kind, persons, openConcerns, ended);
    }

    /** Whether the state is one of the two sides; a transit state is not. */
    boolean visibleTo(StateCode state) {
        return state.equals(requestingState) || state.equals(requestedState);
    }
}
