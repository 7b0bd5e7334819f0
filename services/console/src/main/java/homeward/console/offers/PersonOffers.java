package homeward.console.offers;

import static homeward.console.commands.JourneyCommands.ASSESS_AGE;
import static homeward.console.commands.JourneyCommands.BEST_INTERESTS;
import static homeward.console.commands.JourneyCommands.CONFIRM_RECIPIENT;
import static homeward.console.commands.JourneyCommands.DECLARE_VOLUNTARY;
import static homeward.console.commands.JourneyCommands.FIT;
import static homeward.console.commands.JourneyCommands.NAME_RECIPIENT;
import static homeward.console.commands.JourneyCommands.REVOKE_VOLUNTARY;

import java.util.Optional;

import homeward.console.cases.Application;
import homeward.console.cases.Application.Applicant;
import homeward.console.cases.CaseFile.VoluntaryWay;
import homeward.console.cases.Personal;
import homeward.console.cases.TransferDesk;
import homeward.console.cases.TransferDesk.Recipient;

/** What is decided about a person before the departure. The voluntary way is waited for as long as it is open. */
final class PersonOffers {

    private static final int WHOLE_DATE = "2010-05-04".length();

    private PersonOffers() {}

    static void add(Desk desk, TransferDesk transfer) {
        if (!desk.isOpen()) {
            return;
        }
        for (Applicant person : desk.file().application().people()) {
            if (desk.isRequesting()) {
                requesting(desk, person);
            } else {
                recipient(desk, transfer, person.personId());
            }
        }
    }

    private static void requesting(Desk desk, Applicant person) {
        String id = person.personId();
        Optional<VoluntaryWay> way = desk.file().voluntaryWay(id);
        if (way.filter(VoluntaryWay::isOpen).isPresent()) {
            desk.now(DECLARE_VOLUNTARY, desk.target(id), null);
        }
        if (way.filter(VoluntaryWay::isClosed).isPresent()) {
            desk.not(DECLARE_VOLUNTARY, id, "DEPARTED", null);
        }
        if (way.filter(VoluntaryWay::isDeclared).isPresent()) {
            boolean left = desk.file().journeys().stream()
                    .anyMatch(
                            journey -> journey.carries(id) && journey.progress().departedAt() != null);
            if (left) {
                desk.not(REVOKE_VOLUNTARY, id, "DEPARTED", null);
            } else if (desk.isOpen()) {
                desk.also(REVOKE_VOLUNTARY, desk.target(id), null);
            }
        }
        if (desk.file().isHandedOver(id)) {
            return;
        }
        desk.also(FIT, desk.target(id), null);
        if (person.minor()) {
            desk.also(BEST_INTERESTS, desk.target(id), null);
            desk.also(NAME_RECIPIENT, desk.target(id), null);
            if (isAgeInDoubt(person)) {
                desk.also(ASSESS_AGE, desk.target(id), null);
            }
        }
    }

    /** Unless the file says the whole date of birth. */
    private static boolean isAgeInDoubt(Applicant person) {
        Application.Details known = Personal.open(person.details());
        return known == null || known.dateOfBirth().length() != WHOLE_DATE;
    }

    private static void recipient(Desk desk, TransferDesk transfer, String person) {
        transfer.person(person).map(TransferDesk.Person::readiness).map(TransferDesk.Readiness::recipient).stream()
                .filter(recipient -> !recipient.confirmed())
                .map(Recipient::id)
                .forEach(id -> desk.now(CONFIRM_RECIPIENT, desk.target(person).item(id), null));
    }
}
