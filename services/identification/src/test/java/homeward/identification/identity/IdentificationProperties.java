package homeward.identification.identity;

import static homeward.identification.identity.Given.BBB;
import static homeward.identification.identity.Given.CASE;
import static homeward.identification.identity.Given.NOW;
import static homeward.identification.identity.Given.PERSON;
import static homeward.identification.identity.Given.details;
import static homeward.identification.identity.Given.number;
import static homeward.identification.identity.Given.openedFor;
import static homeward.identification.identity.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Circumstances;
import homeward.chassis.deciding.Refusal;
import homeward.events.Personal;
import homeward.events.identification.IdentificationEvent;
import homeward.events.identification.IdentificationEvent.ConsentLearned;
import homeward.events.identification.IdentificationEvent.ConsentLossLearned;
import homeward.events.identification.IdentificationEvent.EvidenceAdded;
import homeward.events.identification.IdentificationEvent.EvidenceEffect;
import homeward.events.identification.IdentificationEvent.EvidenceKind;
import homeward.events.identification.IdentificationEvent.NationalityEstablished;
import homeward.events.identification.IdentificationEvent.NationalityRefuted;
import homeward.events.identification.IdentificationEvent.RefutationReason;
import homeward.events.identification.IdentificationEvent.TravelDocumentExpired;
import homeward.events.identification.IdentificationEvent.TravelDocumentIssued;
import homeward.events.identification.IdentificationEvent.TravelDocumentKind;
import homeward.events.identification.IdentificationEvent.TravelDocumentPresented;
import homeward.events.identification.IdentificationEvent.TravelDocumentRequested;
import homeward.events.identification.IdentificationEvent.UndeterminedReason;
import homeward.events.request.Transferee.Category;
import homeward.identification.IdentificationDecider;
import homeward.identification.identity.IdentificationCommand.AddEvidence;
import homeward.identification.identity.IdentificationCommand.EstablishNationality;
import homeward.identification.identity.IdentificationCommand.ExpireTravelDocument;
import homeward.identification.identity.IdentificationCommand.IssueTravelDocument;
import homeward.identification.identity.IdentificationCommand.LearnConsent;
import homeward.identification.identity.IdentificationCommand.LearnConsentLoss;
import homeward.identification.identity.IdentificationCommand.LeaveNationalityUndetermined;
import homeward.identification.identity.IdentificationCommand.PresentTravelDocument;
import homeward.identification.identity.IdentificationCommand.RefuteNationality;
import homeward.identification.identity.IdentificationCommand.RequestTravelDocument;
import homeward.testkit.PlainDays;

/** Invariants for random sequences of commands and learned facts, checked on the recorded events alone. */
class IdentificationProperties {

    private static final List<RefutationReason> REFUTATIONS = List.of(RefutationReason.values());

    /** Commands on an opened identification. */
    enum CommandType {
        EVIDENCE,
        ESTABLISHED,
        REFUTED,
        UNDETERMINED,
        CONSENT,
        CONSENT_LOSS,
        PRESENTED,
        REQUESTED,
        ISSUED,
        EXPIRED
    }

    record Step(Duration later, Actor actor, CommandType type, EvidenceKind kind, int extra) {
        IdentificationCommand command(Instant now, List<Happened> history) {
            LocalDate lastDay = now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(extra);
            return switch (type) {
                case EVIDENCE -> new AddEvidence(CASE, PERSON, kind, details());
                case ESTABLISHED ->
                    new EstablishNationality(
                            CASE,
                            PERSON,
                            Personal.of(PERSON, "BBB"),
                            last(history, EvidenceAdded.class)
                                    .map(e -> Set.of(e.evidenceId()))
                                    .orElse(Set.of()));
                case REFUTED -> new RefuteNationality(CASE, PERSON, REFUTATIONS.get(extra % REFUTATIONS.size()), null);
                case UNDETERMINED ->
                    new LeaveNationalityUndetermined(CASE, PERSON, UndeterminedReason.REGISTERS_INCONCLUSIVE, null);
                case CONSENT ->
                    new LearnConsent(CASE, PERSON, now.plus(Duration.ofDays(2L * extra)), source(1 + extra));
                case CONSENT_LOSS -> new LearnConsentLoss(CASE, PERSON, source(1 + extra));
                case PRESENTED ->
                    new PresentTravelDocument(CASE, PERSON, TravelDocumentKind.PASSPORT, BBB, lastDay, number());
                case REQUESTED -> new RequestTravelDocument(CASE, PERSON);
                case ISSUED ->
                    new IssueTravelDocument(
                            CASE,
                            PERSON,
                            last(history, TravelDocumentRequested.class)
                                    .map(TravelDocumentRequested::documentId)
                                    .orElse(new UUID(8, extra)),
                            TravelDocumentKind.RETURN_CERTIFICATE,
                            now,
                            lastDay,
                            number());
                case EXPIRED -> new ExpireTravelDocument(CASE, PERSON, someDocument(history));
            };
        }

        private UUID someDocument(List<Happened> history) {
            List<UUID> known = history.stream()
                    .flatMap(happened -> held(happened.event()).stream())
                    .map(Document::id)
                    .toList();
            return known.isEmpty() ? new UUID(8, extra) : known.get(extra % known.size());
        }
    }

    record Happened(Instant at, IdentificationEvent event) {}

    /** A document held until the end of its last day of validity. */
    record Document(UUID id, LocalDate validUntil) {
        boolean validAt(Instant moment) {
            return !moment.atZone(ZoneOffset.UTC).toLocalDate().isAfter(validUntil);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, Duration.ofHours(1)),
                                Tuple.of(2, Duration.ofDays(3)),
                                Tuple.of(1, Duration.ofDays(20))),
                        Arbitraries.of(Given.REQUESTING, Given.REQUESTED),
                        Arbitraries.frequency(
                                Tuple.of(3, CommandType.EVIDENCE),
                                Tuple.of(3, CommandType.ESTABLISHED),
                                Tuple.of(2, CommandType.REFUTED),
                                Tuple.of(1, CommandType.UNDETERMINED),
                                Tuple.of(4, CommandType.CONSENT),
                                Tuple.of(1, CommandType.CONSENT_LOSS),
                                Tuple.of(1, CommandType.PRESENTED),
                                Tuple.of(5, CommandType.REQUESTED),
                                Tuple.of(5, CommandType.ISSUED),
                                Tuple.of(3, CommandType.EXPIRED)),
                        Arbitraries.of(EvidenceKind.PASSPORT, EvidenceKind.PASSPORT_COPY, EvidenceKind.OTHER_DOCUMENT),
                        Arbitraries.integers().between(0, 30))
                .as(Step::new)
                .list()
                .ofMinSize(8)
                .ofMaxSize(25);
    }

    @Property(tries = 1000)
    void findingsRestOnEvidenceAndDocumentsOnConsent(@ForAll("steps") List<Step> steps, @ForAll Category category) {
        List<Happened> history = play(steps, category);
        for (int i = 0; i < history.size(); i++) {
            holds(history.get(i), history.subList(0, i));
        }
        reached("a nationality was established", history, NationalityEstablished.class, 10);
        reached("a nationality was refuted", history, NationalityRefuted.class, 10);
        reached("a document was requested", history, TravelDocumentRequested.class, 20);
        reached("and issued", history, TravelDocumentIssued.class, 5);
        reached("a document expired", history, TravelDocumentExpired.class, 3);
    }

    /** Without coverage the property would hold vacuously. */
    private static void reached(
            String what, List<Happened> history, Class<? extends IdentificationEvent> type, int atLeastPercent) {
        Statistics.label(what)
                .collect(last(history, type).isPresent())
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= atLeastPercent));
    }

    private static void holds(Happened now, List<Happened> before) {
        switch (now.event()) {
            case NationalityEstablished e ->
                assertThat(all(before, EvidenceAdded.class))
                        .as("a finding rests on proof, prima facie evidence or an interview")
                        .anyMatch(added -> e.evidence().contains(added.evidenceId())
                                && added.effect() != EvidenceEffect.INITIATES_VERIFICATION);
            case NationalityRefuted e -> {
                if (e.reason() != RefutationReason.DOCUMENTS_FALSE && e.reason() != RefutationReason.CITIZENSHIP_LOST) {
                    assertThat(sinceRefutation(before))
                            .as("proof is conclusive")
                            .noneMatch(added -> added.effect() == EvidenceEffect.PROOF);
                }
            }
            case TravelDocumentRequested _ -> {
                assertThat(consentLive(now.at(), before))
                        .as("a document is requested on live consent")
                        .isTrue();
                assertThat(heldAt(now.at(), afterRefutation(before)))
                        .as("no document is requested for a person who holds one that counts")
                        .isEmpty();
            }
            case TravelDocumentIssued e ->
                assertThat(all(before, TravelDocumentRequested.class))
                        .as("an issued document was requested")
                        .anyMatch(requested -> requested.documentId().equals(e.documentId()));
            case TravelDocumentExpired e -> {
                assertThat(before.stream().flatMap(happened -> held(happened.event()).stream()))
                        .as("only a document held expires, after its last day of validity")
                        .anyMatch(document -> document.id().equals(e.documentId()) && !document.validAt(now.at()));
                assertThat(all(before, TravelDocumentExpired.class))
                        .as("a document expires once")
                        .noneMatch(expired -> expired.documentId().equals(e.documentId()));
            }
            default -> {}
        }
    }

    private static List<Happened> afterRefutation(List<Happened> history) {
        int refuted = -1;
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).event() instanceof NationalityRefuted) {
                refuted = i;
            }
        }
        return history.subList(refuted + 1, history.size());
    }

    private static List<EvidenceAdded> sinceRefutation(List<Happened> history) {
        List<EvidenceAdded> since = new ArrayList<>();
        for (Happened happened : history) {
            switch (happened.event()) {
                case EvidenceAdded e -> since.add(e);
                case NationalityRefuted _ -> since.clear();
                default -> {}
            }
        }
        return since;
    }

    /** By the latest fact in the application's stream, regardless of when it was learned. */
    private static boolean consentLive(Instant moment, List<Happened> history) {
        long latest = -1;
        Instant ends = Instant.MIN;
        for (Happened happened : history) {
            if (happened.event() instanceof ConsentLearned e && e.source().sequence() > latest) {
                latest = e.source().sequence();
                ends = e.windowEnds();
            }
            if (happened.event() instanceof ConsentLossLearned e && e.source().sequence() > latest) {
                latest = e.source().sequence();
                ends = Instant.MIN;
            }
        }
        return moment.isBefore(ends);
    }

    private static List<Document> heldAt(Instant moment, List<Happened> history) {
        Set<UUID> expired = new HashSet<>();
        all(history, TravelDocumentExpired.class).forEach(e -> expired.add(e.documentId()));
        return history.stream()
                .flatMap(happened -> held(happened.event()).stream())
                .filter(document -> document.validAt(moment) && !expired.contains(document.id()))
                .toList();
    }

    private static Optional<Document> held(IdentificationEvent event) {
        return switch (event) {
            case TravelDocumentPresented e -> Optional.of(new Document(e.documentId(), e.validUntil()));
            case TravelDocumentIssued e -> Optional.of(new Document(e.documentId(), e.validUntil()));
            default -> Optional.empty();
        };
    }

    private static <E> Optional<E> last(List<Happened> history, Class<E> type) {
        return all(history, type).reduce((earlier, later) -> later);
    }

    private static <E> Stream<E> all(List<Happened> history, Class<E> type) {
        return history.stream().map(Happened::event).filter(type::isInstance).map(type::cast);
    }

    /** Executes the steps and ignores refusals. */
    private static List<Happened> play(List<Step> steps, Category category) {
        var decider = new IdentificationDecider(Given.treaty(), new PlainDays());
        List<Happened> history = new ArrayList<>();
        history.add(new Happened(NOW, openedFor(category)));
        IdentificationState state = decider.type()
                .evolve(decider.type().initial(), history.getFirst().event());
        Instant now = NOW;
        for (Step step : steps) {
            now = now.plus(step.later());
            var circumstances = new Circumstances(now, new UUID(9, history.size()), step.actor());
            try {
                for (IdentificationEvent event : decider.decide(step.command(now, history), state, circumstances)) {
                    state = decider.type().evolve(state, event);
                    history.add(new Happened(now, event));
                }
            } catch (Refusal refusal) {
                assertThat(refusal.rule()).as("a refusal names its rule").isNotBlank();
            }
        }
        return history;
    }
}
