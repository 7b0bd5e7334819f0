package homeward.request.casefile;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.personal.PersonalReader;
import homeward.chassis.personal.PersonalReader.Opened;
import homeward.chassis.reading.ReadModels;
import homeward.chassis.reading.Visibility;
import homeward.chassis.security.Caller;
import homeward.chassis.security.Role;
import homeward.events.CaseId;
import homeward.events.request.PersonalDetails;
import homeward.events.request.SpecialCircumstances;

/** Builds a case file for the caller, with as much personal data as was asked for and the caller's role may read. */
@RequestScoped
class CaseFileReader {

    private static final Set<String> READ_DETAILS =
            Set.of(Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER, Role.ESCORT_LEADER);
    private static final Set<String> READ_CIRCUMSTANCES = Set.of(Role.ESCORT_LEADER);

    private final ReadModels models;
    private final PersonalReader personal;
    private final Caller caller;

    CaseFileReader(ReadModels models, PersonalReader personal, Caller caller) {
        this.models = models;
        this.personal = personal;
        this.caller = caller;
    }

    Optional<CaseFile> read(CaseId caseId, boolean withPersonalData) {
        return models.find(CaseFileProjection.NAME, caseId.toString(), Visibility.of(caller.state()))
                .map(document -> personal.read(
                        caseId, CaseFileProjection.NAME, withPersonalData, opened -> file(caseId, document, opened)));
    }

    private static CaseFile file(CaseId caseId, CaseDocument document, Opened opened) {
        ApplicationView view = document.section(ApplicationView.class).orElse(ApplicationView.NONE);
        return new CaseFile(
                caseId,
                document.parties(),
                view.stage(),
                view.form(),
                view.receivedAt(),
                view.replyLimit(),
                view.persons().stream().map(person -> person(person, opened)).toList(),
                view.concerns(),
                view.withdrawn(),
                view.outcome(),
                opened.openFor(READ_DETAILS, view.observations(), String.class),
                document.section(IdentificationView.class).orElse(null),
                document.section(TransferView.class).orElse(null),
                document.section(ReintegrationView.class).orElse(null),
                DueMoment.of(view),
                document.history(),
                document.versions());
    }

    private static CaseFilePerson person(ApplicantView person, Opened opened) {
        return CaseFilePerson.of(
                person,
                opened.openFor(READ_DETAILS, person.details(), PersonalDetails.class),
                opened.openFor(READ_CIRCUMSTANCES, person.circumstances(), SpecialCircumstances.class));
    }
}
