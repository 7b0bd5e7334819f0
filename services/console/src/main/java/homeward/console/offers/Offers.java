package homeward.console.offers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Basis;
import homeward.console.cases.CaseFile;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.RequestDesk.Limit;
import homeward.console.shell.Signed;
import homeward.events.Role;

/**
 * The offers of a case file to one officer.
 *
 * @param now possible by what the file says
 * @param later not yet, or not any more, and why
 */
public record Offers(List<Offer> now, List<Offer> later) {

    /** By the roles, the side on which the officer's state is, and what the file says. */
    public static Offers of(CaseFile<RequestDesk> file, Signed officer) {
        Application application = file.application();
        Application.Form form = application.form();
        RequestDesk desk = file.desk();
        Offers offers = new Offers(new ArrayList<>(), new ArrayList<>());
        if (form == null || desk == null) {
            return offers;
        }
        if (application.ended() == null) {
            if (officer.has(Role.REQUESTED_OFFICER) && form.isRequested(officer.state())) {
                offers.requested(file, desk);
            }
            if (officer.has(Role.REQUESTING_OFFICER) && form.isRequesting(officer.state())) {
                offers.requesting(file, desk);
            }
        }
        if (officer.writesLetters() && (form.isRequested(officer.state()) || form.isRequesting(officer.state()))) {
            offers.now.add(Offer.now("WRITE", path(file) + "/letters/new", null, null));
        }
        return offers;
    }

    private void requested(CaseFile<RequestDesk> file, RequestDesk desk) {
        @Nullable Basis rule = desk.replyLimit().map(Limit::basis).orElse(null);
        if (desk.receivedAt() == null) {
            now.add(Offer.now("RECEIPT", path(file) + "/receipt", null, rule));
        }
        boolean tooLate = desk.replyLimit()
                .filter(limit -> limit.isPassed() && limit.silenceIsConsent())
                .isPresent();
        for (Application.Applicant person : file.application().people()) {
            if (person.answer().isAwaited()) {
                now.add(Offer.now("REPLY", reply(file, person), person.personId(), rule));
            } else if (person.answer().isDeemed()) {
                now.add(Offer.now("CONSENT_AFTER_SILENCE", reply(file, person), person.personId(), rule));
                later.add(Offer.later(
                        "REFUSE_AFTER_SILENCE",
                        person.personId(),
                        person.answer().basis(),
                        null));
            }
            if (tooLate && person.answer().isAwaited()) {
                later.add(Offer.later("REFUSE_AFTER_SILENCE", person.personId(), rule, null));
            }
        }
    }

    private void requesting(CaseFile<RequestDesk> file, RequestDesk desk) {
        for (RequestDesk.Deemed deemed : desk.deemed()) {
            Optional<Application.Applicant> person = file.application().person(deemed.personId());
            now.add(Offer.now(
                    "CONFIRM_SILENCE",
                    path(file) + "/persons/" + deemed.personId() + "/deemed-consent",
                    deemed.personId(),
                    person.map(one -> one.answer().basis()).orElse(null)));
        }
        desk.replyLimit()
                .filter(limit -> limit.isRunning() && limit.silenceIsConsent())
                .ifPresent(limit -> later.add(Offer.later("CONFIRM_SILENCE", null, limit.basis(), limit.due())));
    }

    private static String reply(CaseFile<RequestDesk> file, Application.Applicant person) {
        return path(file) + "/persons/" + person.personId() + "/reply";
    }

    private static String path(CaseFile<RequestDesk> file) {
        return "/cases/" + file.caseId();
    }
}
