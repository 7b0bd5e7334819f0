package homeward.transport.casefile;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.PersonalDetails;
import homeward.events.request.SpecialCircumstances;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.stages.ApplicationStage;
import homeward.transport.casefile.ApplicationView.Decision;
import homeward.transport.casefile.ApplicationView.OpenConcern;
import homeward.transport.casefile.ApplicationView.Reply;

/**
 * What the application says, as far as a journey depends on it.
 *
 * @param ended why nobody travels any more; null while the application runs
 */
public record CaseFileApplication(
        ApplicationStage stage,
        @Nullable String reference,
        @Nullable StateCode requestingState,
        @Nullable StateCode requestedState,
        @Nullable TreatyReference treaty,
        @Nullable ReturnKind kind,
        List<CaseFilePerson> persons,
        List<OpenConcern> openConcerns,
        @Nullable String ended) {

    /**
     * Who may travel.
     *
     * @param windowEnds when the consent ends; null where there is none
     * @param details sections A to C and E of the form; only where personal data was asked for and may be read
     * @param circumstances section D; for escort leaders only
     */
    public record CaseFilePerson(
            PersonId personId,
            FamilyRole role,
            boolean minor,
            @Nullable PersonId accompaniedBy,
            Reply reply,
            @Nullable Instant windowEnds,
            @Nullable PersonalDetails details,
            @Nullable SpecialCircumstances circumstances) {

        static CaseFilePerson of(
                Decision person, @Nullable PersonalDetails details, @Nullable SpecialCircumstances circumstances) {
            return new CaseFilePerson(
                    person.personId(),
                    person.role(),
                    person.minor(),
                    person.accompaniedBy(),
                    person.reply(),
                    person.windowEnds(),
                    details,
                    circumstances);
        }
    }

    static CaseFileApplication of(ApplicationView view, Function<Decision, CaseFilePerson> opening) {
        return new CaseFileApplication(
                view.stage(),
                view.reference(),
                view.requestingState(),
                view.requestedState(),
                view.treaty(),
                view.kind(),
                view.persons().stream().map(opening).toList(),
                view.openConcerns(),
                view.ended());
    }
}
