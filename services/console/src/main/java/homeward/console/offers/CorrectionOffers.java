package homeward.console.offers;

import static homeward.console.commands.CorrectionCommands.CORRECT_DELIVERY;
import static homeward.console.commands.CorrectionCommands.CORRECT_DETAILS;
import static homeward.console.commands.CorrectionCommands.CORRECT_DOCUMENT;
import static homeward.console.commands.CorrectionCommands.CORRECT_FAILURE;
import static homeward.console.commands.CorrectionCommands.CORRECT_INTERVIEW;
import static homeward.console.commands.CorrectionCommands.CORRECT_ISSUE;
import static homeward.console.commands.CorrectionCommands.CORRECT_JOURNEY;
import static homeward.console.commands.CorrectionCommands.CORRECT_RECEIPT;
import static homeward.console.commands.CorrectionCommands.CORRECT_SIGNATURE;
import static homeward.console.commands.CorrectionCommands.CORRECT_STAY;
import static homeward.console.commands.CorrectionCommands.CORRECT_TAKE_BACK;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application.Applicant;
import homeward.console.cases.AssistanceDesk;
import homeward.console.cases.Basis;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.IdentityDesk.DocumentDetails;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.RequestDesk.Limit;
import homeward.console.cases.TransferDesk;
import homeward.console.cases.TransferDesk.Plan;
import homeward.console.commands.Target;

/** What each desk's file has recorded and the officer's state may correct, also after the end of the case. */
final class CorrectionOffers {

    private CorrectionOffers() {}

    static void add(Desk desk, RequestDesk request) {
        if (desk.isRequesting()) {
            for (Applicant person : desk.file().application().people()) {
                desk.also(CORRECT_DETAILS, desk.target(person.personId()), null);
            }
            if (request.irregularStay() != null) {
                desk.also(CORRECT_STAY, desk.target(), null);
            }
            return;
        }
        if (request.receivedAt() != null) {
            desk.also(
                    CORRECT_RECEIPT,
                    desk.target(),
                    request.replyLimit().map(Limit::basis).orElse(null));
        }
        if (request.hasInterviewResult()) {
            desk.also(
                    CORRECT_INTERVIEW,
                    desk.target(),
                    request.interview() == null ? null : request.interview().basis());
        }
    }

    static void add(Desk desk, IdentityDesk identity) {
        for (Applicant applicant : desk.file().application().people()) {
            List<CaseFile.Document> held = desk.file()
                    .identityOf(applicant.personId())
                    .map(CaseFile.Identity::held)
                    .orElse(List.of());
            for (CaseFile.Document document : held) {
                Optional<DocumentDetails> details =
                        identity.of(applicant.personId()).flatMap(person -> person.document(document.documentId()));
                details.filter(known -> known.issuedBy() != null)
                        .ifPresent(known -> document(desk, applicant, document, known, identity.documentRule()));
            }
        }
    }

    /** One that was issued for the return, or is in question, is for the state that answers for it. */
    private static void document(
            Desk desk,
            Applicant applicant,
            CaseFile.Document document,
            DocumentDetails known,
            @Nullable Basis documentRule) {
        Target target = desk.target(applicant.personId()).item(document.documentId());
        boolean ours = IdentityOffers.answersFor(desk, applicant, known);
        boolean anybodys = known.issuedAt() == null && !document.status().equals("QUESTIONED");
        if (ours || anybodys) {
            desk.also(CORRECT_DOCUMENT, target, null);
        }
        if (known.issuedAt() != null && desk.officer().state().equals(known.issuedBy())) {
            desk.also(CORRECT_ISSUE, target, documentRule);
        }
    }

    static void add(Desk desk, TransferDesk transfer) {
        transfer.plans().forEach(plan -> journey(desk, transfer, plan));
        if (desk.isRequesting()) {
            transfer.met()
                    .forEach(done -> desk.also(CORRECT_TAKE_BACK, desk.target().item(done.id()), null));
        }
    }

    private static void journey(Desk desk, TransferDesk transfer, Plan plan) {
        Target target = desk.target().item(plan.itineraryId());
        if (desk.isRequesting()) {
            plan.way().stream()
                    .filter(leg -> leg.departedAt() != null)
                    .forEach(leg -> desk.also(CORRECT_JOURNEY, target.leg(leg.leg()), null));
        }
        if (plan.signers().contains(desk.officer().state())) {
            desk.also(CORRECT_SIGNATURE, target, null);
        }
        // a failure that followed from a take-back is corrected with that
        boolean takenBack =
                transfer.met().stream().anyMatch(done -> done.itineraryId().equals(plan.itineraryId()));
        if (plan.progress().status().equals("FAILED") && !takenBack) {
            desk.also(CORRECT_FAILURE, target, null);
        }
    }

    static void add(Desk desk, AssistanceDesk assistance) {
        for (AssistanceDesk.Person person : assistance.all()) {
            Basis rule = person.budget() == null
                    ? null
                    : person.budget().entitlement().basis();
            person.granted()
                    .forEach(grant -> grant.handedOut().stream()
                            .filter(delivery ->
                                    delivery.statedBy().equals(desk.officer().state()))
                            .forEach(delivery -> desk.also(
                                    CORRECT_DELIVERY,
                                    desk.target(person.personId()).itemOf(grant.grantId(), delivery.deliveryId()),
                                    rule,
                                    new Offer.About("assistance", grant.kind()))));
        }
    }
}
