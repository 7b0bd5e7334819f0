package homeward.identification.casefile;

import java.util.LinkedHashSet;
import java.util.List;
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
import homeward.events.PersonId;
import homeward.events.identification.IdentificationEvent.EvidenceDetails;
import homeward.events.request.PersonalDetails;
import homeward.identification.casefile.ApplicationView.Applicant;

/** Builds a case file for the caller, with personal data where it was asked for and the caller's role may read it. */
@RequestScoped
class CaseFileReader {

    private static final Set<String> READ_PERSONAL_DATA =
            Set.of(Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER);

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
        ApplicationView application = document.section(ApplicationView.class).orElse(ApplicationView.NONE);
        IdentificationView own =
                document.section(IdentificationView.class).orElseGet(() -> new IdentificationView(List.of()));
        return new CaseFile(
                caseId,
                document.parties(),
                application.stage(),
                application.reference(),
                application.requestingState(),
                application.requestedState(),
                application.treaty(),
                application.interviewRequested(),
                application.openConcerns(),
                everyone(application, own).stream()
                        .map(id -> person(id, application, own, opened))
                        .toList(),
                document.section(TransferView.class).orElse(null),
                document.section(ReintegrationView.class).orElse(null),
                DueMoment.of(own),
                document.history(),
                document.versions());
    }

    private static Set<PersonId> everyone(ApplicationView application, IdentificationView own) {
        Set<PersonId> ids = new LinkedHashSet<>();
        application.persons().forEach(person -> ids.add(person.personId()));
        own.persons().forEach(person -> ids.add(person.personId()));
        return ids;
    }

    private static CaseFilePerson person(
            PersonId id, ApplicationView application, IdentificationView own, Opened opened) {
        Optional<Applicant> applicant = application.persons().stream()
                .filter(person -> person.personId().equals(id))
                .findFirst();
        PersonFile file = own.persons().stream()
                .filter(person -> person.personId().equals(id))
                .findFirst()
                .orElseGet(() -> PersonFile.expected(id));
        return new CaseFilePerson(
                id,
                applicant.map(Applicant::category).orElse(null),
                applicant.map(Applicant::minor).orElse(false),
                file.stage(),
                applicant.map(Applicant::consentUntil).orElse(null),
                file.consentLearnedUntil(),
                opened.openFor(READ_PERSONAL_DATA, file.nationality(), String.class),
                file.evidence().stream()
                        .map(line -> new CaseFilePerson.Evidence(
                                line.evidenceId(),
                                line.kind(),
                                line.effect(),
                                line.basis(),
                                opened.openFor(READ_PERSONAL_DATA, line.details(), EvidenceDetails.class)))
                        .toList(),
                file.documents().stream()
                        .map(line -> new CaseFilePerson.Document(
                                line.documentId(),
                                line.status(),
                                line.kind(),
                                line.issuedBy(),
                                line.due(),
                                line.validUntil(),
                                opened.openFor(READ_PERSONAL_DATA, line.number(), String.class)))
                        .toList(),
                opened.openFor(
                        READ_PERSONAL_DATA, applicant.map(Applicant::details).orElse(null), PersonalDetails.class));
    }
}
