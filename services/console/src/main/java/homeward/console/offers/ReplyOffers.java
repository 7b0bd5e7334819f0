package homeward.console.offers;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Basis;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.RequestDesk.Limit;
import homeward.events.Role;

/** Receipt, reply, and what follows from silence. */
final class ReplyOffers {

    private ReplyOffers() {}

    static void add(Desk desk, RequestDesk request) {
        if (!desk.isOpen()) {
            return;
        }
        if (desk.officer().has(Role.REQUESTED_OFFICER) && desk.isRequested()) {
            requested(desk, request);
        }
        if (desk.officer().has(Role.REQUESTING_OFFICER) && desk.isRequesting()) {
            requesting(desk, request);
        }
    }

    private static void requested(Desk desk, RequestDesk request) {
        Offers offers = desk.offers();
        @Nullable Basis rule = request.replyLimit().map(Limit::basis).orElse(null);
        if (request.receivedAt() == null) {
            offers.now().add(Offer.now("RECEIPT", path(desk) + "/receipt", null, rule));
        }
        boolean tooLate = request.replyLimit()
                .filter(limit -> limit.isPassed() && limit.silenceIsConsent())
                .isPresent();
        for (Application.Applicant person : desk.file().application().people()) {
            if (person.answer().isAwaited()) {
                offers.now().add(Offer.now("REPLY", reply(desk, person), person.personId(), rule));
            } else if (person.answer().isDeemed()) {
                offers.now().add(Offer.now("CONSENT_AFTER_SILENCE", reply(desk, person), person.personId(), rule));
                offers.later()
                        .add(Offer.later(
                                "REFUSE_AFTER_SILENCE",
                                person.personId(),
                                person.answer().basis(),
                                null));
            }
            if (tooLate && person.answer().isAwaited()) {
                offers.later().add(Offer.later("REFUSE_AFTER_SILENCE", person.personId(), rule, null));
            }
        }
    }

    private static void requesting(Desk desk, RequestDesk request) {
        for (RequestDesk.Deemed deemed : request.deemed()) {
            Optional<Application.Applicant> person = desk.file().application().person(deemed.personId());
            desk.offers()
                    .now()
                    .add(Offer.now(
                            "CONFIRM_SILENCE",
                            path(desk) + "/persons/" + deemed.personId() + "/deemed-consent",
                            deemed.personId(),
                            person.map(one -> one.answer().basis()).orElse(null)));
        }
        request.replyLimit()
                .filter(limit -> limit.isRunning() && limit.silenceIsConsent())
                .ifPresent(limit ->
                        desk.offers().later().add(Offer.later("CONFIRM_SILENCE", null, limit.basis(), limit.due())));
    }

    private static String reply(Desk desk, Application.Applicant person) {
        return path(desk) + "/persons/" + person.personId() + "/reply";
    }

    private static String path(Desk desk) {
        return "/cases/" + desk.file().caseId();
    }
}
