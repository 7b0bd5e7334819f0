package homeward.identification.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import homeward.chassis.personal.PersonalReader;
import homeward.chassis.personal.PersonalReader.Opened;
import homeward.chassis.projections.CaseDocument;
import homeward.chassis.projections.ReadModels;
import homeward.chassis.projections.Visibility;
import homeward.chassis.security.Caller;
import homeward.chassis.security.Role;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
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
        boolean open = withPersonalData && caller.actor().roles().stream().anyMatch(READ_PERSONAL_DATA::contains);
        return models.find(CaseFileProjection.NAME, caseId.toString(), Visibility.of(caller.state()))
                .map(document -> open
                        ? personal.read(caseId, CaseFileProjection.NAME, opened -> file(caseId, document, opened))
                        : file(caseId, document, null));
    }

    private static CaseFile file(CaseId caseId, CaseDocument document, @Nullable Opened opened) {
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
            PersonId id, ApplicationView application, IdentificationView own, @Nullable Opened opened) {
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
                open(opened, file.nationality(), String.class),
                file.evidence().stream()
                        .map(line -> new CaseFilePerson.Evidence(
                                line.evidenceId(),
                                line.kind(),
                                line.effect(),
                                line.basis(),
                                open(opened, line.details(), EvidenceDetails.class)))
                        .toList(),
                file.documents().stream()
                        .map(line -> new CaseFilePerson.Document(
                                line.documentId(),
                                line.status(),
                                line.kind(),
                                line.issuedBy(),
                                line.due(),
                                line.validUntil(),
                                open(opened, line.number(), String.class)))
                        .toList(),
                open(opened, applicant.map(Applicant::details).orElse(null), PersonalDetails.class));
    }

    private static <T> @Nullable T open(@Nullable Opened opened, @Nullable Personal<T> value, Class<T> type) {
        return opened != null && value != null && opened.open(value, type) instanceof Personal.Present<T> present
                ? present.value()
                : null;
    }
}
