package homeward.console.offers;

import static homeward.console.commands.ApplicationCommands.AGREE_LATER_LIMIT;
import static homeward.console.commands.ApplicationCommands.CLAIM_ERROR;
import static homeward.console.commands.ApplicationCommands.CLOSE;
import static homeward.console.commands.ApplicationCommands.EXTEND_REPLY;
import static homeward.console.commands.ApplicationCommands.EXTEND_WINDOW;
import static homeward.console.commands.ApplicationCommands.INTERVIEW_RESULT;
import static homeward.console.commands.ApplicationCommands.REMIND;
import static homeward.console.commands.ApplicationCommands.UPHOLD_CONSENT;
import static homeward.console.commands.ApplicationCommands.WITHDRAW;
import static homeward.console.commands.ApplicationCommands.WITHDRAW_CONSENT;
import static homeward.console.commands.ApplicationCommands.WITHDRAW_PERSON;

import java.util.List;
import java.util.Set;

import homeward.console.cases.Application;
import homeward.console.cases.Application.Applicant;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;

/** What the two states do about the application besides receipt and reply. */
final class ApplicationOffers {

    /** Replies that a requested state can withdraw. */
    private static final Set<String> CONSENTS =
            Set.of("APPROVED", "DEEMED", "DEEMED_AND_CONFIRMED", "CONSENT_QUESTIONED", "CONSENT_UPHELD");

    private ApplicationOffers() {}

    static void add(Desk desk, RequestDesk request) {
        if (desk.isRequesting()) {
            close(desk);
        } else {
            people(desk).stream()
                    .filter(person -> desk.file().isHandedOver(person.personId()))
                    .forEach(person -> desk.also(CLAIM_ERROR, desk.target(person.personId()), request.errorRule()));
        }
        if (!desk.isOpen()) {
            return;
        }
        if (desk.isRequested()) {
            requested(desk, request);
        } else {
            requesting(desk, request);
        }
    }

    private static void requested(Desk desk, RequestDesk request) {
        request.replyLimit().ifPresent(limit -> {
            if (limit.isRunning()) {
                desk.also(EXTEND_REPLY, desk.target(), limit.basis());
            } else if (limit.isPassed()) {
                desk.not(EXTEND_REPLY, null, "LIMIT_PASSED", limit.basis());
            } else if (!limit.status().equals("NOT_IN_TREATY")) {
                desk.not(EXTEND_REPLY, null, "NO_LIMIT_RUNS", limit.basis());
            }
        });
        interview(desk, request);
        for (Applicant person : people(desk)) {
            String id = person.personId();
            if (person.answer().reply().equals("CONSENT_QUESTIONED")) {
                desk.now(UPHOLD_CONSENT, desk.target(id), person.answer().basis());
            }
            if (CONSENTS.contains(person.answer().reply())) {
                if (desk.file().isHandedOver(id)) {
                    desk.not(WITHDRAW_CONSENT, id, "HANDED_OVER", null);
                } else {
                    desk.also(WITHDRAW_CONSENT, desk.target(id), person.answer().basis());
                }
            }
        }
    }

    private static void interview(Desk desk, RequestDesk request) {
        if (!desk.form().interviewRequested() || request.hasInterviewResult()) {
            return;
        }
        if (request.receivedAt() == null) {
            desk.not(INTERVIEW_RESULT, null, "RECEIPT_FIRST", null);
        } else {
            desk.now(
                    INTERVIEW_RESULT,
                    desk.target(),
                    request.interview() == null ? null : request.interview().basis());
        }
    }

    private static void requesting(Desk desk, RequestDesk request) {
        request.laterLimit().ifPresent(limit -> desk.now(AGREE_LATER_LIMIT, desk.target(), limit.basis()));
        request.replyLimit().filter(limit -> !limit.silenceIsConsent()).ifPresent(limit -> {
            if (limit.isPassed()) {
                desk.now(REMIND, desk.target(), limit.basis());
            } else if (limit.isRunning() && REMIND.isFor(desk.officer())) {
                desk.offers().later().add(Offer.not(REMIND.code(), null, "LIMIT_RUNS", limit.basis(), limit.due()));
            }
        });
        request.clocks().stream()
                .filter(limit -> limit.kind().equals("TRANSFER") && limit.isRunning())
                .forEach(limit -> {
                    String person = limit.personId();
                    if (person != null && !desk.file().isHandedOver(person)) {
                        desk.also(EXTEND_WINDOW, desk.target(person), limit.basis());
                    }
                });
        withdrawal(desk);
    }

    private static void withdrawal(Desk desk) {
        CaseFile<?> file = desk.file();
        List<Applicant> people = people(desk);
        boolean somebodyReturned = people.stream().anyMatch(person -> file.isHandedOver(person.personId()));
        if (somebodyReturned) {
            desk.not(WITHDRAW, null, "SOMEBODY_HANDED_OVER", null);
        } else {
            desk.also(WITHDRAW, desk.target(), null);
        }
        if (people.size() > 1) {
            people.stream()
                    .filter(person -> !person.answer().isNegative() && !file.isHandedOver(person.personId()))
                    .forEach(person -> desk.also(WITHDRAW_PERSON, desk.target(person.personId()), null));
        }
    }

    /** A case is closed also after its application was withdrawn. */
    private static void close(Desk desk) {
        Application application = desk.file().application();
        if (application.closedAt() != null) {
            return;
        }
        if (desk.file().journeys().stream().anyMatch(CaseFile.Journey::isOnTheWay)) {
            desk.not(CLOSE, null, "SOMEBODY_ON_THE_WAY", null);
        } else if (!desk.isOpen()
                || people(desk).stream()
                        .allMatch(person ->
                                person.answer().isNegative() || desk.file().isHandedOver(person.personId()))) {
            desk.now(CLOSE, desk.target(), null);
        } else {
            desk.also(CLOSE, desk.target(), null);
        }
    }

    private static List<Applicant> people(Desk desk) {
        return desk.file().application().people();
    }
}
