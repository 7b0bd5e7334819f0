package homeward.transport.transfer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Openings;
import homeward.chassis.deciding.StreamState;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.AgeAssessed;
import homeward.events.transport.TransferEvent.Arrived;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.ConsentLearned;
import homeward.events.transport.TransferEvent.ConsentLoss;
import homeward.events.transport.TransferEvent.ConsentLossLearned;
import homeward.events.transport.TransferEvent.CorrectionLearned;
import homeward.events.transport.TransferEvent.Departed;
import homeward.events.transport.TransferEvent.DocumentsQuestionLearned;
import homeward.events.transport.TransferEvent.EscortAssigned;
import homeward.events.transport.TransferEvent.EscortReplaced;
import homeward.events.transport.TransferEvent.FailureTimeCorrected;
import homeward.events.transport.TransferEvent.FitnessExamined;
import homeward.events.transport.TransferEvent.HandoverCompleted;
import homeward.events.transport.TransferEvent.HandoverSigned;
import homeward.events.transport.TransferEvent.HandoverTimeCorrected;
import homeward.events.transport.TransferEvent.IncidentKind;
import homeward.events.transport.TransferEvent.IncidentOpened;
import homeward.events.transport.TransferEvent.InternalRecordLearned;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.JourneyTimeCorrected;
import homeward.events.transport.TransferEvent.NoticeAcknowledged;
import homeward.events.transport.TransferEvent.RecipientConfirmed;
import homeward.events.transport.TransferEvent.RecipientNamed;
import homeward.events.transport.TransferEvent.SignatureTimeCorrected;
import homeward.events.transport.TransferEvent.SuspensionEndLearned;
import homeward.events.transport.TransferEvent.SuspensionLearned;
import homeward.events.transport.TransferEvent.TakeBackOpened;
import homeward.events.transport.TransferEvent.TakeBackTimeCorrected;
import homeward.events.transport.TransferEvent.TakenBack;
import homeward.events.transport.TransferEvent.TransferFailed;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TransferOpened;
import homeward.events.transport.TransferEvent.TransitAnnounced;
import homeward.events.transport.TransferEvent.TransitAuthorised;
import homeward.events.transport.TransferEvent.TransitRefused;
import homeward.events.transport.TransferEvent.TransitRequested;
import homeward.events.transport.TransferEvent.TransitRevoked;
import homeward.events.transport.TransferEvent.TravelDocumentLearned;
import homeward.events.transport.TransferEvent.TravelDocumentLossLearned;
import homeward.events.transport.TransferEvent.Traveller;
import homeward.events.transport.TransferEvent.VoluntaryReturnDeclared;
import homeward.events.transport.TransferEvent.VoluntaryReturnRevoked;
import homeward.events.transport.TransferEvent.Word;
import homeward.events.transport.TransferEvent.WordGiven;
import homeward.transport.transfer.Transit.Standing;

/**
 * State on which decisions about a transfer depend.
 *
 * @param opening null before the application has arrived; facts may be learned earlier
 * @param people facts about each person, traveller or not
 * @param itineraries in the order of proposal
 * @param declarations to return voluntarily that stand, by person
 * @param revoked who revoked such a declaration, and has not declared it again
 * @param deciders ids of the officers who decided, or recorded a declaration, about a person
 */
@RecordBuilder
public record TransferState(
        @Nullable TransferOpened opening,
        Map<PersonId, Readiness> people,
        Map<UUID, Suspension> suspensions,
        Map<UUID, Itinerary> itineraries,
        Set<Incident> incidents,
        Transits transits,
        Map<PersonId, StandingDeclaration> declarations,
        Set<PersonId> revoked,
        Set<String> deciders)
        implements TransferStateBuilder.With, StreamState {

    /** The state of a stream without events. */
    public static final TransferState NONE = new TransferState(
            null, Map.of(), Map.of(), Map.of(), Set.of(), Transits.NONE, Map.of(), Set.of(), Set.of());

    @Override
    public boolean opened() {
        return opening != null;
    }

    /** Includes the states of which transit was requested; the case file shows them their own legs only. */
    @Override
    public Set<StateCode> parties() {
        if (opening == null) {
            return Set.of();
        }
        var parties = new LinkedHashSet<>(List.of(opening.requestingState(), opening.requestedState()));
        transits.asked().forEach(parties::add);
        return Collections.unmodifiableSet(parties);
    }

    /** Without transit states: they learn place and time of the transit, and nothing about persons. */
    @Override
    public Set<StateCode> holders() {
        return opening == null ? Set.of() : Set.of(opening.requestingState(), opening.requestedState());
    }

    @Override
    public @Nullable StateCode keeper() {
        return opening == null ? null : opening.requestingState();
    }

    @Override
    public @Nullable TreatyReference treaty() {
        return opening == null ? null : opening.treaty();
    }

    public Readiness readiness(PersonId person) {
        return people.getOrDefault(person, Readiness.NOTHING_KNOWN);
    }

    public Optional<Traveller> traveller(PersonId person) {
        return opening == null
                ? Optional.empty()
                : opening.travellers().stream()
                        .filter(traveller -> traveller.personId().equals(person))
                        .findFirst();
    }

    /**
     * The same with opened personal data, as far as decisions depend on it: when minors come of age, what doctors found,
     * what the requesting state has on its own record, and what suspends a return.
     */
    public TransferState opened(Openings by) {
        if (opening == null) {
            return this;
        }
        var known = new LinkedHashMap<PersonId, Readiness>();
        people.forEach((person, facts) -> known.put(person, facts.opened(by)));
        var suspended = new LinkedHashMap<UUID, Suspension>();
        suspensions.forEach((id, suspension) -> suspended.put(id, suspension.opened(by)));
        TransferState opened = with(opening, Minority.opened(opening.travellers(), by));
        return withOpening(opened.opening)
                .withPeople(Collections.unmodifiableMap(known))
                .withSuspensions(Collections.unmodifiableMap(suspended));
    }

    /** The same with the names of the escorts opened, for a decision on who escorts. */
    public TransferState escortsOpened(Openings by) {
        var opened = new LinkedHashMap<UUID, Itinerary>();
        itineraries.forEach((id, itinerary) -> opened.put(id, itinerary.opened(by)));
        return withItineraries(Collections.unmodifiableMap(opened));
    }

    private TransferState with(TransferOpened before, List<Traveller> travellers) {
        var next = new TransferOpened(
                before.caseId(),
                before.requestingState(),
                before.requestedState(),
                before.treaty(),
                before.kind(),
                travellers,
                before.source());
        return withOpening(next);
    }

    /** Notices that name the person otherwise do not count, as long as the journey has not begun. */
    private TransferState corrected(CorrectionLearned e) {
        if (opening == null) {
            return this;
        }
        TransferState next = with(
                        opening,
                        opening.travellers().stream()
                                .map(known -> known.personId().equals(e.personId())
                                        ? Minority.corrected(known, e, adultsByForm(known))
                                        : known)
                                .toList())
                .with(
                        e.personId(),
                        r -> r.corrected(
                                e.corrected(), e.correctedAt(), e.source().sequence()));
        if (e.corrected().stream().anyMatch(CorrectedField::identifies)) {
            for (Itinerary itinerary : itineraries.values()) {
                if (itinerary.travellers().contains(e.personId())) {
                    next = next.with(itinerary.toBeNotifiedAnew());
                }
            }
        }
        return next;
    }

    /**
     * Whether the person is, or can be, a child on the day, as far as the {@linkplain #opened opened} state tells.
     *
     * @param day of travel, where it begins
     */
    public boolean child(PersonId person, LocalDate day) {
        return traveller(person)
                .filter(traveller ->
                        Minority.on(day, traveller, readiness(person).assessedAge()))
                .isPresent();
    }

    /**
     * The adults to whom a child belongs: the one who accompanies it or, if the form names none, the adult parents of the
     * family.
     *
     * @param day of travel
     */
    public Set<PersonId> adultsOf(Traveller child, LocalDate day) {
        return adultsByForm(child).stream()
                .filter(other -> !other.equals(child.personId()) && !child(other, day))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The adults of the application besides the child, whatever their roles.
     *
     * @param day of travel
     */
    public Set<PersonId> everyAdult(Traveller child, LocalDate day) {
        return adults(child, day, _ -> true);
    }

    /**
     * With whom a child stays who has not left: those to whom it belongs first and, if none of them is there, every adult
     * of the application who is; without any adult the parent who is a child himself or herself. Empty if nobody is.
     *
     * @param day of travel
     */
    public Set<PersonId> staysWith(Traveller child, LocalDate day) {
        return staysWith(child, day, this::isThere);
    }

    /**
     * The same elsewhere.
     *
     * @param there who is where the child is
     */
    public Set<PersonId> staysWith(Traveller child, LocalDate day, Predicate<PersonId> there) {
        return Stream.<Predicate<Traveller>>of(
                        other -> other.personId().equals(child.accompaniedBy()),
                        other -> child.role() == FamilyRole.CHILD && isParent(other),
                        _ -> true)
                .map(which -> adults(child, day, which.and(other -> there.test(other.personId()))))
                .filter(adults -> !adults.isEmpty())
                .findFirst()
                .orElseGet(() -> adultsByForm(child).stream()
                        .filter(other -> !other.equals(child.personId()) && there.test(other))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private Set<PersonId> adults(Traveller child, LocalDate day, Predicate<Traveller> which) {
        return opening == null
                ? Set.of()
                : opening.travellers().stream()
                        .filter(which)
                        .map(Traveller::personId)
                        .filter(other -> !other.equals(child.personId()) && !child(other, day))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Set<PersonId> adultsByForm(Traveller child) {
        return opening == null
                ? Set.of()
                : opening.travellers().stream()
                        .filter(other -> child.accompaniedBy() == null
                                ? child.role() == FamilyRole.CHILD && isParent(other)
                                : other.personId().equals(child.accompaniedBy()))
                        .map(Traveller::personId)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isParent(Traveller person) {
        return person.role() == FamilyRole.PRINCIPAL || person.role() == FamilyRole.SPOUSE;
    }

    /**
     * How the travellers return: voluntarily if each of them has declared it, or the return was applied for as voluntary and
     * none of them has revoked that. Rules that protect travellers do not go by it.
     */
    public ReturnKind kind(Set<PersonId> travellers) {
        boolean applied = opening == null || opening.kind() == ReturnKind.VOLUNTARY;
        return travellers.stream()
                        .allMatch(person -> declarations.containsKey(person) || (applied && !revoked.contains(person)))
                ? ReturnKind.VOLUNTARY
                : ReturnKind.FORCED;
    }

    /** Whether the person's own declaration stands, in a return that was applied for as voluntary. */
    public boolean returnsByOwnWill(PersonId person) {
        return opening != null && opening.kind() == ReturnKind.VOLUNTARY && declarations.containsKey(person);
    }

    /** Whether the person has left on an itinerary that has not failed, and has not been taken back from it. */
    public boolean hasLeft(PersonId person) {
        return itineraries.values().stream()
                .anyMatch(itinerary -> itinerary.phase() != Itinerary.Phase.FAILED
                        && !itinerary.departures().isEmpty()
                        && itinerary.travellers().contains(person)
                        && !transits.isBack(person, itinerary.id()));
    }

    /** Whether the person has left and is not, or need not be, taken back. */
    public boolean isAway(PersonId person) {
        return hasLeft(person) && !transits.mustBeTakenBack(person);
    }

    /** Whether the person was handed over to the requested state and has not been taken back from it. */
    public boolean wasReceived(PersonId person) {
        return itineraries.values().stream()
                .anyMatch(itinerary -> itinerary.phase() == Itinerary.Phase.HANDED_OVER
                        && itinerary.travellers().contains(person)
                        && !transits.isBack(person, itinerary.id()));
    }

    /**
     * Whether a child can be with the person in the requesting state: not with anybody who has left, who is still abroad, or
     * who is gone.
     */
    public boolean isThere(PersonId person) {
        return !hasLeft(person)
                && !transits.mustBeTakenBack(person)
                && !(readiness(person).consent() instanceof Consent.Lost lost
                        && lost.loss() == ConsentLoss.PERSON_WITHDRAWN);
    }

    /** The state after the event. Total: never throws for a recorded event. */
    public TransferState after(TransferEvent event) {
        return switch (event) {
            case TransferOpened e -> withOpening(e);
            case CorrectionLearned e -> corrected(e);
            case DocumentsQuestionLearned e ->
                with(e.personId(), r -> r.questioned(e.correction(), e.source().sequence()));
            case ConsentLearned e ->
                with(
                        e.personId(),
                        r -> r.with(new Consent.Live(e.windowEnds(), e.source().sequence())));
            case ConsentLossLearned e ->
                with(
                        e.personId(),
                        r -> r.with(new Consent.Lost(
                                e.loss(), e.lostAt(), e.source().sequence())));
            case TravelDocumentLearned e ->
                with(
                        e.personId(),
                        r -> r.with(
                                e.documentId(),
                                new TravelDocument(
                                        e.validUntil(), false, e.source().sequence())));
            case TravelDocumentLossLearned e ->
                with(
                        e.personId(),
                        r -> r.with(
                                e.documentId(),
                                TravelDocument.lost(
                                        r.documents().get(e.documentId()),
                                        e.source().sequence())));
            case SuspensionLearned e ->
                with(
                        e.suspensionId(),
                        new Suspension(
                                e.personId(),
                                e.raisedBy(),
                                e.suspendedAt(),
                                e.content(),
                                e.source().sequence(),
                                ended(e.suspensionId())));
            case SuspensionEndLearned e -> with(e.suspensionId(), ended(e));
            case InternalRecordLearned e -> with(e.personId(), r -> r.with(LearnedRecord.of(e)));
            case BestInterestDecisionRecorded e ->
                with(e.personId(), r -> r.withSeparations(e.separations()))
                        .withTransits(transits.decidedAbout(e.personId()))
                        .decidedBy(e.recordedBy());
            case AgeAssessed e ->
                with(e.personId(), r -> r.assessed(e.finding())).decidedBy(e.recordedBy());
            case RecipientNamed e ->
                with(e.personId(), r -> r.receivedBy(new Recipient(e.recipientId(), e.kind(), false)))
                        .decidedBy(e.recordedBy());
            case RecipientConfirmed e -> with(e.personId(), r -> r.confirmed(e.recipientId()));
            case FitnessExamined e ->
                with(e.personId(), r -> r.with(new Examination(e.examinedAt(), e.finding())))
                        .decidedBy(e.recordedBy());
            case ItineraryProposed e -> with(Itinerary.proposed(e));
            case EscortAssigned e ->
                with(
                        e.itineraryId(),
                        i -> i.with(i.escorts().with(new Escorts.Named(e.escortId(), e.function(), e.identity())))
                                .ledBy(e.officer())
                                .plannedBy(e.plannedBy()));
            case EscortReplaced e ->
                with(
                        e.itineraryId(),
                        i -> i.with(i.escorts().replaced(e.escortId(), e.replacementId(), e.identity()))
                                .ledBy(e.officer())
                                .plannedBy(e.plannedBy()));
            case TransferNotified e ->
                with(e.itineraryId(), i -> i.with(Notice.given(e)).plannedBy(e.plannedBy()));
            case NoticeAcknowledged e ->
                with(e.itineraryId(), i -> i.with(i.notice().acknowledged()));
            case VoluntaryReturnDeclared e ->
                declared(e.personId(), new StandingDeclaration(e.declarationId(), e.declaredOn()))
                        .decidedBy(e.recordedBy());
            case VoluntaryReturnRevoked e -> declared(e.personId(), null);
            case TransitRequested e ->
                withTransits(transits.with(new Transit(
                                e.requestId(),
                                e.itineraryId(),
                                e.transitState(),
                                e.limits(),
                                Standing.REQUESTED,
                                null)))
                        .with(e.itineraryId(), i -> i.plannedBy(e.plannedBy()));
            case TransitAuthorised e -> withTransits(transits.now(e.requestId(), Standing.AUTHORISED, e.usableUntil()));
            case TransitRefused e -> withTransits(transits.now(e.requestId(), Standing.REFUSED));
            case TransitRevoked e -> withTransits(transits.now(e.requestId(), Standing.REVOKED));
            case TransitAnnounced e -> withTransits(transits.now(e.requestId(), Standing.ANNOUNCED));
            case TakeBackOpened e -> withTransits(transits.with(TakeBack.opened(e)));
            case TakenBack e -> withTransits(transits.takenBack(e.takeBackId(), e.takenBackAt()));
            case TakeBackTimeCorrected e -> withTransits(transits.takenBack(e.takeBackId(), e.corrected()));
            case Departed e -> with(e.itineraryId(), i -> i.departed(e.departedAt()));
            case Arrived e -> with(e.itineraryId(), i -> i.arrived(e.arrivedAt()));
            case JourneyTimeCorrected e -> with(e.itineraryId(), i -> i.corrected(e.time(), e.leg(), e.corrected()));
            case HandoverSigned e ->
                with(e.itineraryId(), i -> i.signed(e.signedBy(), new Signature(e.signedAt(), e.statedAt())));
            case SignatureTimeCorrected e -> with(e.itineraryId(), i -> i.signedRather(e.signedBy(), e.corrected()));
            case HandoverCompleted e -> with(e.itineraryId(), i -> i.in(Itinerary.Phase.HANDED_OVER));
            case HandoverTimeCorrected _ -> this;
            case TransferFailed e -> with(e.itineraryId(), i -> i.failed(failure(e, i)));
            case FailureTimeCorrected e -> with(e.itineraryId(), i -> i.failedRather(e.corrected()));
            case IncidentOpened e ->
                e.kind() == IncidentKind.HANDOVER_AWAITS_WORD
                        ? with(e.itineraryId(), i -> i.with(new AwaitedWord(e.incidentId(), e.personId(), Word.AWAIT)))
                        : with(new Incident(e.itineraryId(), e.personId(), e.kind()));
            case WordGiven e -> with(e.itineraryId(), i -> i.word(e.incidentId(), e.word()));
        };
    }

    /** While an itinerary runs, its travellers are taken back only by what ends it. */
    private Failure failure(TransferFailed e, Itinerary itinerary) {
        boolean byTakeBack = transits.takenBack(itinerary.id()).findAny().isPresent();
        return new Failure(e.failedAt(), e.statedBy(), byTakeBack);
    }

    private boolean ended(UUID suspension) {
        Suspension known = suspensions.get(suspension);
        return known != null && known.ended();
    }

    private Suspension ended(SuspensionEndLearned e) {
        Suspension known = suspensions.get(e.suspensionId());
        return known == null
                ? new Suspension(e.personId(), null, null, null, Suspension.UNKNOWN, true)
                : new Suspension(
                        known.personId(),
                        known.raisedBy(),
                        known.suspendedAt(),
                        known.content(),
                        known.sequence(),
                        true);
    }

    private TransferState with(PersonId person, UnaryOperator<Readiness> change) {
        var all = new LinkedHashMap<>(people);
        all.put(person, change.apply(readiness(person)));
        return withPeople(Collections.unmodifiableMap(all));
    }

    private TransferState with(UUID id, Suspension suspension) {
        var all = new LinkedHashMap<>(suspensions);
        all.put(id, suspension);
        return withSuspensions(Collections.unmodifiableMap(all));
    }

    private TransferState with(UUID id, UnaryOperator<Itinerary> change) {
        Itinerary known = itineraries.get(id);
        return known == null ? this : with(change.apply(known));
    }

    private TransferState with(Itinerary itinerary) {
        var all = new LinkedHashMap<>(itineraries);
        all.put(itinerary.id(), itinerary);
        return withItineraries(Collections.unmodifiableMap(all));
    }

    private TransferState declared(PersonId person, @Nullable StandingDeclaration declaration) {
        var all = new LinkedHashMap<>(declarations);
        var without = new LinkedHashSet<>(revoked);
        if (declaration == null) {
            all.remove(person);
            without.add(person);
        } else {
            all.put(person, declaration);
            without.remove(person);
        }
        return withDeclarations(Collections.unmodifiableMap(all)).withRevoked(Collections.unmodifiableSet(without));
    }

    private TransferState decidedBy(String officer) {
        var all = new LinkedHashSet<>(deciders);
        all.add(officer);
        return withDeciders(Collections.unmodifiableSet(all));
    }

    private TransferState with(Incident incident) {
        var all = new LinkedHashSet<>(incidents);
        all.add(incident);
        return withIncidents(Collections.unmodifiableSet(all));
    }
}
