package homeward.console.offers;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.AssistanceDesk;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.TransferDesk;
import homeward.console.shell.Signed;

/**
 * The offers of a case to one officer.
 *
 * @param now what the case waits for
 * @param also what is possible besides
 * @param later not yet, or not any more, and why
 */
public record Offers(List<Offer> now, List<Offer> also, List<Offer> later) {

    /**
     * What each desk has of a case.
     *
     * @param identity null if the desk shows nothing, as the others
     */
    public record Parts(
            @Nullable RequestDesk request,
            @Nullable IdentityDesk identity,
            @Nullable TransferDesk transfer,
            @Nullable AssistanceDesk assistance) {

        /** What one desk has, by the file that it shows. */
        public static Parts of(@Nullable Object desk) {
            return new Parts(
                    desk instanceof RequestDesk own ? own : null,
                    desk instanceof IdentityDesk own ? own : null,
                    desk instanceof TransferDesk own ? own : null,
                    desk instanceof AssistanceDesk own ? own : null);
        }
    }

    /** By what one desk's file says. */
    public static Offers of(CaseFile<?> file, Signed officer) {
        return of(file, Parts.of(file.desk()), officer);
    }

    /**
     * By the roles, the side on which the officer's state is, and what the desks say.
     *
     * @param file of any desk
     */
    public static Offers of(CaseFile<?> file, Parts parts, Signed officer) {
        Offers offers = new Offers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Application.Form form = file.application().form();
        if (form == null) {
            passage(file, parts.transfer(), officer, offers);
            return offers;
        }
        Desk desk = new Desk(file, form, officer, offers);
        if (!desk.isParty()) {
            return offers;
        }
        if (parts.request() != null) {
            ReplyOffers.add(desk, parts.request());
            ApplicationOffers.add(desk, parts.request());
            ProtectionOffers.add(desk, parts.request());
            CorrectionOffers.add(desk, parts.request());
        }
        if (parts.identity() != null) {
            IdentityOffers.add(desk, parts.identity());
            CorrectionOffers.add(desk, parts.identity());
        }
        if (parts.transfer() != null) {
            JourneyOffers.add(desk, parts.transfer());
            PersonOffers.add(desk, parts.transfer());
            CorrectionOffers.add(desk, parts.transfer());
            Wanted.by(parts.transfer()).forEach(offers::promote);
        }
        if (parts.assistance() != null) {
            AssistanceOffers.add(desk, parts.assistance());
            CorrectionOffers.add(desk, parts.assistance());
        }
        if (parts.request() != null && officer.writesLetters()) {
            offers.now.add(Offer.now("WRITE", "/cases/" + file.caseId() + "/letters/new", null, null));
        }
        return offers;
    }

    /** To an officer of a state on the way, which is shown its own requests and nothing of the application. */
    private static void passage(CaseFile<?> file, @Nullable TransferDesk transfer, Signed officer, Offers offers) {
        if (transfer != null) {
            transfer.asked().forEach(asked -> TransitOffers.reply(file.caseId(), transfer, asked, officer, offers));
        }
    }

    /** What a state on the way may reply to one request for transit. */
    public static Offers ofTransit(String caseId, TransferDesk transfer, TransferDesk.Crossed asked, Signed officer) {
        Offers offers = new Offers(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        TransitOffers.reply(caseId, transfer, asked, officer, offers);
        return offers;
    }

    /** What is possible besides is waited for if a condition of the departure is met by it. */
    private void promote(Wanted wanted) {
        for (Iterator<Offer> rest = also.iterator(); rest.hasNext(); ) {
            Offer offer = rest.next();
            if (wanted.isMetBy(offer)) {
                rest.remove();
                now.add(offer.wantedBy(wanted.basis()));
            }
        }
    }

    /** The offer that leads to a form. */
    public Optional<Offer> to(String href) {
        return Stream.concat(now.stream(), also.stream())
                .filter(offer -> href.equals(offer.href()))
                .findFirst();
    }

    /** Why something is not offered; empty if the file says nothing about it. */
    public Optional<Offer> whyNot(String code, @Nullable String person) {
        return later.stream()
                .filter(offer -> offer.code().equals(code))
                .filter(offer -> offer.person() == null || offer.person().equals(person))
                .findFirst();
    }
}
