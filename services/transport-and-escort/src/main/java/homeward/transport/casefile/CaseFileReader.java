package homeward.transport.casefile;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import homeward.chassis.documents.CaseDocument;
import homeward.chassis.personal.PersonalReader;
import homeward.chassis.personal.PersonalReader.Opened;
import homeward.chassis.security.Caller;
import homeward.chassis.security.Role;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.events.request.PersonalDetails;
import homeward.events.request.SpecialCircumstances;
import homeward.transport.casefile.ApplicationView.Decision;
import homeward.transport.casefile.CaseFileApplication.CaseFilePerson;

/** Builds a case file for the caller, with as much personal data as was asked for and the caller's role may read. */
@RequestScoped
class CaseFileReader {

    private static final Set<String> READ_DETAILS =
            Set.of(Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.TRANSPORT_COORDINATOR, Role.ESCORT_LEADER);
    private static final Set<String> READ_CIRCUMSTANCES = Set.of(Role.ESCORT_LEADER);

    private final PersonalReader personal;
    private final Caller caller;
    private final Clock clock;

    CaseFileReader(PersonalReader personal, Caller caller, Clock clock) {
        this.personal = personal;
        this.caller = caller;
        this.clock = clock;
    }

    CaseFile read(CaseDocument document, boolean withPersonalData) {
        StateCode reader = caller.state();
        Optional<ApplicationView> application =
                document.section(ApplicationView.class).filter(view -> view.visibleTo(reader));
        if (application.isEmpty()) {
            return CaseFile.transit(document, reader);
        }
        return personal.read(
                CaseId.of(document.key()),
                CaseFileProjection.NAME,
                withPersonalData,
                opened -> file(document, application.get(), opened));
    }

    private CaseFile file(CaseDocument document, ApplicationView application, Opened opened) {
        return CaseFile.of(
                document, CaseFileApplication.of(application, person -> person(person, opened)), clock.instant());
    }

    private static CaseFilePerson person(Decision person, Opened opened) {
        return CaseFilePerson.of(
                person,
                opened.openFor(READ_DETAILS, person.details(), PersonalDetails.class),
                opened.openFor(READ_CIRCUMSTANCES, person.circumstances(), SpecialCircumstances.class));
    }
}
