package homeward.reintegration.casefile;

import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.personal.PersonalReader;
import homeward.chassis.security.Role;
import homeward.events.CaseId;
import homeward.events.request.PersonalDetails;
import homeward.reintegration.casefile.CaseFileApplication.CaseFilePerson;

/** Builds a case file for the caller, with personal data where it was asked for and the caller's role may read it. */
@RequestScoped
class CaseFileReader {

    private static final Set<String> READ_DETAILS =
            Set.of(Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.REINTEGRATION_COUNSELLOR);

    private final PersonalReader personal;

    CaseFileReader(PersonalReader personal) {
        this.personal = personal;
    }

    CaseFile read(CaseDocument document, boolean withPersonalData) {
        return personal.read(
                CaseId.of(document.key()),
                CaseFileProjection.NAME,
                withPersonalData,
                opened -> CaseFile.of(
                        document,
                        document.section(ApplicationView.class)
                                .map(view -> CaseFileApplication.of(
                                        view,
                                        person -> CaseFilePerson.of(
                                                person,
                                                opened.openFor(READ_DETAILS, person.details(), PersonalDetails.class))))
                                .orElse(null)));
    }
}
