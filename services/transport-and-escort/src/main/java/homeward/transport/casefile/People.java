package homeward.transport.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import homeward.chassis.projections.Entries;
import homeward.events.PersonId;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.ConsentLearned;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.FitToTravelCertified;
import homeward.events.transport.TransferEvent.ProtectionConcernLearned;
import homeward.events.transport.TransferEvent.ProtectionConcernLiftLearned;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TravelDocumentLearned;
import homeward.events.transport.TransferEvent.TravelDocumentLossLearned;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.events.transport.TransferEvent.UnfitToTravelFound;
import homeward.transport.casefile.TransferView.KnownDocument;
import homeward.transport.casefile.TransferView.Person;

/** How the events of a transfer change what is known of its people. */
final class People {

    private People() {}

    static List<Person> after(List<Person> people, TransferEvent event) {
        return switch (event) {
            case TransferOpened e -> opened(people, e);
            case ConsentLearned e -> change(people, e.personId(), p -> consent(p, e.windowEnds(), null));
            case ConsentLossLearned e -> change(people, e.personId(), p -> consent(p, null, e.loss()));
            case TravelDocumentLearned e ->
                change(
                        people,
                        e.personId(),
                        p -> documents(
                                p,
                                Entries.add(
                                        without(p, e.documentId()),
                                        new KnownDocument(e.documentId(), e.validUntil()))));
            case TravelDocumentLossLearned e ->
                change(people, e.personId(), p -> documents(p, without(p, e.documentId())));
            case ProtectionConcernLearned e ->
                change(people, e.personId(), p -> concerns(p, Entries.add(p.openConcerns(), e.concernId())));
            case ProtectionConcernLiftLearned e ->
                change(people, e.personId(), p -> concerns(p, Entries.remove(p.openConcerns(), e.concernId()::equals)));
            case BestInterestDecisionRecorded e -> change(people, e.personId(), People::apart);
            case FitToTravelCertified e ->
                change(people, e.personId(), p -> examined(p, e.examinedAt(), e.validUntil()));
            case UnfitToTravelFound e -> change(people, e.personId(), p -> examined(p, e.examinedAt(), null));
            default -> people;
        };
    }

    private static List<Person> opened(List<Person> people, TransferOpened e) {
        List<Person> known = people;
        for (Traveller t : e.travellers()) {
            known = change(
                    known,
                    t.personId(),
                    p -> new Person(
                            p.personId(),
                            t.minor(),
                            t.accompaniedBy(),
                            p.consentEnds(),
                            p.consentLost(),
                            p.documents(),
                            p.examinedAt(),
                            p.fitUntil(),
                            p.openConcerns(),
                            p.mayTravelApart()));
        }
        return known;
    }

    private static List<Person> change(List<Person> people, PersonId id, UnaryOperator<Person> change) {
        return Entries.changeOrAdd(
                people,
                person -> person.personId().equals(id),
                () -> new Person(id, false, null, null, null, List.of(), null, null, List.of(), false),
                change);
    }

    private static List<KnownDocument> without(Person p, UUID document) {
        return Entries.remove(p.documents(), known -> known.documentId().equals(document));
    }

    private static Person consent(Person p, @Nullable Instant ends, @Nullable ConsentLoss lost) {
        return new Person(
                p.personId(),
                p.minor(),
                p.accompaniedBy(),
                ends,
                lost,
                p.documents(),
                p.examinedAt(),
                p.fitUntil(),
                p.openConcerns(),
                p.mayTravelApart());
    }

    private static Person documents(Person p, List<KnownDocument> documents) {
        return new Person(
                p.personId(),
                p.minor(),
                p.accompaniedBy(),
                p.consentEnds(),
                p.consentLost(),
                documents,
                p.examinedAt(),
                p.fitUntil(),
                p.openConcerns(),
                p.mayTravelApart());
    }

    /** The later examination counts, as in the deciding code. */
    private static Person examined(Person p, Instant examinedAt, @Nullable Instant fitUntil) {
        if (p.examinedAt() != null && examinedAt.isBefore(p.examinedAt())) {
            return p;
        }
        return new Person(
                p.personId(),
                p.minor(),
                p.accompaniedBy(),
                p.consentEnds(),
                p.consentLost(),
                p.documents(),
                examinedAt,
                fitUntil,
                p.openConcerns(),
                p.mayTravelApart());
    }

    private static Person concerns(Person p, List<UUID> open) {
        return new Person(
                p.personId(),
                p.minor(),
                p.accompaniedBy(),
                p.consentEnds(),
                p.consentLost(),
                p.documents(),
                p.examinedAt(),
                p.fitUntil(),
                open,
                p.mayTravelApart());
    }

    private static Person apart(Person p) {
        return new Person(
                p.personId(),
                p.minor(),
                p.accompaniedBy(),
                p.consentEnds(),
                p.consentLost(),
                p.documents(),
                p.examinedAt(),
                p.fitUntil(),
                p.openConcerns(),
                true);
    }
}
