package homeward.console.offers;

import static homeward.console.commands.IdentityCommands.ADD_EVIDENCE;
import static homeward.console.commands.IdentityCommands.ESTABLISH;
import static homeward.console.commands.IdentityCommands.ISSUE_DOCUMENT;
import static homeward.console.commands.IdentityCommands.PRESENT_DOCUMENT;
import static homeward.console.commands.IdentityCommands.REFUTE;
import static homeward.console.commands.IdentityCommands.REQUEST_DOCUMENT;
import static homeward.console.commands.IdentityCommands.UNDETERMINED;
import static homeward.console.commands.IdentityCommands.UPHOLD_DOCUMENT;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application.Applicant;
import homeward.console.cases.Basis;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.IdentityDesk.DocumentDetails;
import homeward.console.commands.Target;

/** Evidence, nationality and travel documents, until the application has ended. */
final class IdentityOffers {

    /** Those whose travel documents the requested state issues. */
    private static final Set<String> NATIONALS = Set.of("OWN_NATIONAL", "FORMER_NATIONAL");

    /** The effects of evidence, the strongest first. */
    private static final List<String> EFFECTS = List.of("PROOF", "PRIMA_FACIE", "INITIATES_VERIFICATION");

    private IdentityOffers() {}

    static void add(Desk desk, IdentityDesk identity) {
        if (!desk.isOpen()) {
            return;
        }
        for (Applicant applicant : desk.file().application().people()) {
            identity.of(applicant.personId())
                    .ifPresent(person -> person(desk, applicant, person, identity.documentRule()));
        }
    }

    private static void person(
            Desk desk, Applicant applicant, IdentityDesk.Person person, @Nullable Basis documentRule) {
        List<CaseFile.Document> held = desk.file()
                .identityOf(person.personId())
                .map(CaseFile.Identity::held)
                .orElse(List.of());
        if (desk.isRequested()) {
            nationality(desk, person);
        } else {
            request(desk, person, held, documentRule);
        }
        held.forEach(document -> document(desk, applicant, person, document));
        desk.also(ADD_EVIDENCE, desk.target(person.personId()), null);
        desk.also(PRESENT_DOCUMENT, desk.target(person.personId()), null);
    }

    private static void nationality(Desk desk, IdentityDesk.Person person) {
        Target target = desk.target(person.personId());
        if (person.nationality() == null) {
            boolean open = person.negative() == null;
            if (person.pieces().isEmpty()) {
                desk.not(ESTABLISH, person.personId(), "NO_EVIDENCE", null);
            } else if (open) {
                desk.now(ESTABLISH, target, strongest(person));
            } else {
                desk.also(ESTABLISH, target, strongest(person));
            }
            if (open) {
                desk.also(UNDETERMINED, target, null);
            }
        }
        if (!person.isRefuted()) {
            desk.also(REFUTE, target, null);
        }
    }

    /** The rule on the effect of the evidence on which a finding rests best; null without evidence. */
    private static @Nullable Basis strongest(IdentityDesk.Person person) {
        return person.pieces().stream()
                .min(Comparator.comparingInt(
                        piece -> EFFECTS.contains(piece.effect()) ? EFFECTS.indexOf(piece.effect()) : EFFECTS.size()))
                .map(IdentityDesk.Evidence::basis)
                .orElse(null);
    }

    private static void request(
            Desk desk, IdentityDesk.Person person, List<CaseFile.Document> held, @Nullable Basis documentRule) {
        boolean atHand = held.stream()
                .anyMatch(document -> document.status().equals("REQUESTED")
                        || document.status().equals("VALID"));
        if (atHand) {
            return;
        }
        if (person.consentLearnedUntil() == null) {
            desk.not(REQUEST_DOCUMENT, person.personId(), "NO_CONSENT", null);
        } else {
            desk.now(REQUEST_DOCUMENT, desk.target(person.personId()), documentRule);
        }
    }

    private static void document(
            Desk desk, Applicant applicant, IdentityDesk.Person person, CaseFile.Document document) {
        Optional<DocumentDetails> details = person.document(document.documentId());
        Target target = desk.target(person.personId()).item(document.documentId());
        if (document.status().equals("REQUESTED")) {
            details.ifPresent(requested -> issue(desk, applicant, requested, target));
        }
        if (document.status().equals("QUESTIONED")) {
            details.filter(known -> answersFor(desk, applicant, known))
                    .ifPresent(_ -> desk.now(UPHOLD_DOCUMENT, target, null));
        }
    }

    private static void issue(Desk desk, Applicant applicant, DocumentDetails requested, Target target) {
        boolean national = NATIONALS.contains(applicant.category());
        if (desk.isRequested() == national) {
            desk.now(ISSUE_DOCUMENT, target, requested.basis());
        } else if (desk.isRequesting() && requested.substituteSince() != null) {
            desk.now(ISSUE_DOCUMENT, target, requested.basis());
        } else if (desk.isRequesting() && requested.due() != null && ISSUE_DOCUMENT.isFor(desk.officer())) {
            desk.offers()
                    .later()
                    .add(Offer.not(
                            ISSUE_DOCUMENT.code(),
                            applicant.personId(),
                            "DOCUMENT_AWAITED",
                            requested.basis(),
                            requested.due()));
        }
    }

    /** The state that issued it, as far as it was its to issue; else the requested state. */
    static boolean answersFor(Desk desk, Applicant applicant, DocumentDetails document) {
        boolean byRequesting = desk.form().requestingState().equals(document.issuedBy())
                && (document.issuedAt() == null || !NATIONALS.contains(applicant.category()));
        return desk.isRequesting() == byRequesting;
    }
}
