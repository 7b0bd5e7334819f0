package homeward.events.transport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.AuthorWithheld;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Padded;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.Undisclosed;
import homeward.events.request.ApplicationEvent.CorrectedField;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Concern;
import homeward.events.request.Majority;
import homeward.events.request.ProtectionRecord;
import homeward.events.request.Transferee.FamilyRole;

/**
 * Transfer of the persons of a case. One stream per case, because families are transferred, and kept together, as a
 * unit.
 *
 * <p>{@code …Learned} events record facts of other services' streams; decisions rely on no other facts from there.
 */
public sealed interface TransferEvent extends DomainEvent {

    record TransferOpened(
            CaseId caseId,
            StateCode requestingState,
            StateCode requestedState,
            TreatyReference treaty,
            ReturnKind kind,
            List<Traveller> travellers,
            Source source)
            implements TransferEvent {}

    /**
     * What the form says about a traveller was corrected. If that identifies the traveller, or changes who accompanies a
     * child, then notices of journeys that have not begun, decisions about the child, and confirmations of its recipient
     * do not count any more. Whoever was taken for a child remains one until child protection has assessed the age, and stays
     * with the adults known before until it has decided otherwise.
     *
     * @param minor whether he or she can be under 18 on the day of the correction, or was taken for a child before
     * @param majority when a minor comes of age, for whoever was taken for a child before by either date of birth; null for
     *     adults and if that is unknown
     */
    record CorrectionLearned(
            CaseId caseId,
            PersonId personId,
            Set<CorrectedField> corrected,
            boolean minor,
            @Nullable Personal<Majority> majority,
            @Nullable PersonId accompaniedBy,
            Instant correctedAt,
            Source source)
            implements TransferEvent {}

    /**
     * After a correction, or once the nationality is refuted, the travel documents known before do not count, unless they are learned
     * anew.
     *
     * @param correction sequence of the correction in the application's stream; -1 if there was none
     */
    record DocumentsQuestionLearned(CaseId caseId, PersonId personId, long correction, Source source)
            implements TransferEvent {}

    record ConsentLearned(CaseId caseId, PersonId personId, Instant windowEnds, Source source)
            implements TransferEvent {}

    record ConsentLossLearned(CaseId caseId, PersonId personId, ConsentLoss loss, Instant lostAt, Source source)
            implements TransferEvent {}

    record TravelDocumentLearned(CaseId caseId, PersonId personId, UUID documentId, LocalDate validUntil, Source source)
            implements TransferEvent {}

    record TravelDocumentLossLearned(CaseId caseId, PersonId personId, UUID documentId, Source source)
            implements TransferEvent {}

    /**
     * The requesting state has something about a traveller on its own record.
     *
     * @param content for the requesting state alone
     */
    record InternalRecordLearned(
            CaseId caseId, PersonId personId, UUID recordId, Personal<ProtectionRecord> content, Source source)
            implements TransferEvent, AuthorWithheld {}

    /**
     * A return is suspended. Alike for all reasons.
     *
     * @param raisedBy pseudonym of the officer in this suspension alone, so that another one gives word on landing
     * @param content for the requesting state alone; null if it could not be opened (any more)
     */
    record SuspensionLearned(
            CaseId caseId,
            PersonId personId,
            UUID suspensionId,
            UUID raisedBy,
            Instant suspendedAt,
            @Nullable Personal<SuspensionContent> content,
            Source source)
            implements TransferEvent {}

    /**
     * What a word on landing depends on: only within {@link Personal}, for the requesting state.
     *
     * @param raisedBy who raised the concern, recorded the appeal or its decision, or assessed the return
     */
    record SuspensionContent(SuspensionCause cause, Concern.Author raisedBy) implements Undisclosed {}

    record SuspensionEndLearned(CaseId caseId, PersonId personId, UUID suspensionId, Source source)
            implements TransferEvent {}

    /**
     * A child-protection officer's decision that it is in a child's best interests to travel without its adult, or to stay
     * behind without it. The last decision about a child prevails.
     *
     * @param separations what it permits; empty if it takes back what an earlier one permitted
     * @param decidedBy the authority that decided
     * @param recordedBy id of the officer, who then plans no transfer of the case
     */
    record BestInterestDecisionRecorded(
            CaseId caseId,
            PersonId personId,
            UUID decisionId,
            Set<Separation> separations,
            String decidedBy,
            Personal<String> reasons,
            String recordedBy)
            implements TransferEvent {}

    /**
     * A child-protection officer's finding about a person whose date of birth leaves doubt.
     *
     * @param assessedBy the authority that assessed
     * @param recordedBy id of the officer, who then plans no transfer of the case
     */
    record AgeAssessed(
            CaseId caseId,
            PersonId personId,
            UUID assessmentId,
            AgeFinding finding,
            String assessedBy,
            Personal<String> reasons,
            String recordedBy)
            implements TransferEvent {}

    /**
     * Who is to receive an unaccompanied child. Replaces the recipient named before.
     *
     * @param recordedBy id of the officer, who then plans no transfer of the case
     */
    record RecipientNamed(
            CaseId caseId,
            PersonId personId,
            UUID recipientId,
            RecipientKind kind,
            Personal<RecipientIdentity> recipient,
            String recordedBy)
            implements TransferEvent {}

    /** The requested state confirmed that the recipient will receive the child. */
    record RecipientConfirmed(CaseId caseId, PersonId personId, UUID recipientId) implements TransferEvent {}

    /**
     * A medical officer examined a person. What was found is for those who may read health data.
     *
     * @param recordedBy id of the officer, who then plans no transfer of the case
     */
    record FitnessExamined(
            CaseId caseId,
            PersonId personId,
            UUID examinationId,
            Instant examinedAt,
            Personal<FitnessFinding> finding,
            String recordedBy)
            implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(examinedAt);
        }
    }

    /**
     * Padded, so that its length does not tell what was found.
     *
     * @param fitUntil first moment at which the certificate is no longer valid; null if the person was found unfit
     * @param medicalNotes for escort and medical staff
     */
    record FitnessFinding(
            @Nullable Instant fitUntil, @Nullable String medicalNotes) implements Padded {}

    /** @param proposedAt nothing on this itinerary happens before */
    record ItineraryProposed(
            CaseId caseId,
            UUID itineraryId,
            Set<PersonId> travellers,
            List<Leg> legs,
            boolean escorted,
            Instant proposedAt,
            Planner plannedBy)
            implements TransferEvent, JourneyEvent {}

    /**
     * An officer who plans a transfer: proposes it, names escorts, gives notice of it or requests transit. None of them
     * assesses whether the travellers may be returned, nor does anybody of their authorities.
     *
     * @param id pseudonymous id
     * @param authority as in the officer's token
     */
    record Planner(String id, String authority) {}

    /** @param officer pseudonymous id of the leader as in his or her token; null if it is not known, and for all others */
    record EscortAssigned(
            CaseId caseId,
            UUID itineraryId,
            PersonId escortId,
            EscortFunction function,
            Personal<EscortIdentity> identity,
            @Nullable String officer,
            Planner plannedBy)
            implements TransferEvent {}

    /**
     * Another person escorts instead; a notice that named the former one does not count any more.
     *
     * @param escortId of the former one
     * @param replacementId of the new one, with the same function
     * @param officer pseudonymous id of a new leader as in his or her token; null if it is not known, and for all others
     */
    record EscortReplaced(
            CaseId caseId,
            UUID itineraryId,
            PersonId escortId,
            PersonId replacementId,
            Personal<EscortIdentity> identity,
            @Nullable String officer,
            Planner plannedBy)
            implements TransferEvent {}

    /**
     * Notice of the transfer, sent to the requested state.
     *
     * @param renewed whether a notice of a transfer of one of the travellers was given before: the requested state
     *     acknowledges this one before they depart
     * @param answerDue end of the limit for the requested state's answer; null if the treaty asks for none
     * @param answerLimit the rule by which it answers, whereupon they depart; null if there is none
     */
    record TransferNotified(
            CaseId caseId,
            UUID itineraryId,
            Instant earliestDeparture,
            boolean renewed,
            RuleBasis basis,
            @Nullable Instant answerDue,
            @Nullable RuleBasis answerLimit,
            Planner plannedBy)
            implements TransferEvent {}

    /** The requested state has answered a notice, or taken note of a renewed one. */
    record NoticeAcknowledged(CaseId caseId, UUID itineraryId) implements TransferEvent {}

    /** A person whose return was to be forced declared to return voluntarily, or revoked the declaration. */
    sealed interface VoluntaryReturnChanged extends DomainEvent {
        PersonId personId();
    }

    /**
     * The person's own declaration to return voluntarily. The case goes on; everything that protects the person in a
     * forced return still does.
     *
     * @param declaredOn day of the declaration, in the requesting state
     * @param recordedBy id of the officer, who then plans no transfer of the case
     */
    record VoluntaryReturnDeclared(
            CaseId caseId,
            PersonId personId,
            UUID declarationId,
            LocalDate declaredOn,
            Personal<VoluntaryDeclaration> declaration,
            String recordedBy)
            implements TransferEvent, VoluntaryReturnChanged {}

    /** @param revokedOn day on which the person revoked the declaration, in the requesting state */
    record VoluntaryReturnRevoked(CaseId caseId, PersonId personId, UUID declarationId, LocalDate revokedOn)
            implements TransferEvent, VoluntaryReturnChanged {}

    /** The requesting state asks a state on the way to let the travellers of an itinerary pass. */
    record TransitRequested(
            CaseId caseId,
            UUID itineraryId,
            UUID requestId,
            StateCode transitState,
            TransitApplication application,
            TransitLimits limits,
            Planner plannedBy)
            implements TransferEvent {}

    /**
     * The transit state agrees.
     *
     * @param support what it will provide
     * @param usableUntil first moment at which the travellers may no longer leave it; null if no rule limits the consent
     * @param basis the rule that limits it; null if there is none
     */
    record TransitAuthorised(
            CaseId caseId,
            UUID itineraryId,
            UUID requestId,
            StateCode transitState,
            Set<TransitSupport> support,
            @Nullable Instant usableUntil,
            @Nullable RuleBasis basis)
            implements TransferEvent {}

    /** @param reasons the same grounds for every traveller, each sealed with that person's key */
    record TransitRefused(
            CaseId caseId, UUID itineraryId, UUID requestId, StateCode transitState, List<TransitReason> reasons)
            implements TransferEvent {}

    /** A transit state withdraws its agreement. */
    record TransitRevoked(
            CaseId caseId, UUID itineraryId, UUID requestId, StateCode transitState, List<TransitReason> reasons)
            implements TransferEvent {}

    /** The requesting state announces that the transit begins, because a rule lets the transit state's silence suffice. */
    record TransitAnnounced(CaseId caseId, UUID itineraryId, UUID requestId, StateCode transitState, RuleBasis basis)
            implements TransferEvent {}

    /**
     * The requesting state must take the travellers back without delay: they have left it and cannot go on, or were
     * readmitted in error.
     *
     * @param from the state that they are in, or on the way to
     */
    record TakeBackOpened(
            CaseId caseId,
            UUID itineraryId,
            UUID takeBackId,
            StateCode from,
            Set<PersonId> travellers,
            TakeBackCause cause)
            implements TransferEvent, JourneyEvent {}

    /** The travellers are back in the requesting state. */
    record TakenBack(CaseId caseId, UUID itineraryId, UUID takeBackId, Instant takenBackAt)
            implements TransferEvent, JourneyEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(takenBackAt);
        }
    }

    /**
     * A take-back was recorded with a mistaken time.
     *
     * @param mistaken the time recorded before
     */
    record TakeBackTimeCorrected(CaseId caseId, UUID itineraryId, UUID takeBackId, Instant mistaken, Instant corrected)
            implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(corrected);
        }
    }

    /** A journey was planned, began or ended, or its travellers have to be taken back. */
    sealed interface JourneyEvent extends DomainEvent {
        UUID itineraryId();
    }

    record Departed(CaseId caseId, UUID itineraryId, int leg, Instant departedAt)
            implements TransferEvent, JourneyEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(departedAt);
        }
    }

    record Arrived(CaseId caseId, UUID itineraryId, int leg, Instant arrivedAt) implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(arrivedAt);
        }
    }

    /**
     * A departure or an arrival was recorded with a mistaken time; what it says is replaced, and both stay in the history.
     *
     * @param mistaken the time recorded before
     */
    record JourneyTimeCorrected(
            CaseId caseId, UUID itineraryId, int leg, JourneyTime time, Instant mistaken, Instant corrected)
            implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(corrected);
        }
    }

    /** @param statedAt when that was recorded: the signature was not given later */
    record HandoverSigned(CaseId caseId, UUID itineraryId, StateCode signedBy, Instant signedAt, Instant statedAt)
            implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(signedAt);
        }
    }

    /**
     * A signature of the handover was recorded with a mistaken time; corrected by the state that signed.
     *
     * @param mistaken the time recorded before
     */
    record SignatureTimeCorrected(
            CaseId caseId, UUID itineraryId, StateCode signedBy, Instant mistaken, Instant corrected)
            implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(corrected);
        }
    }

    /** When travellers were handed over: what counts from the handover follows it. */
    sealed interface HandoverFact extends DomainEvent {
        UUID itineraryId();

        Set<PersonId> travellers();
    }

    /** Both states have signed. */
    record HandoverCompleted(CaseId caseId, UUID itineraryId, Set<PersonId> travellers, Instant completedAt)
            implements TransferEvent, JourneyEvent, HandoverFact {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(completedAt);
        }
    }

    /**
     * The handover was completed at another time, because a signature was corrected.
     *
     * @param mistaken the time recorded before
     */
    record HandoverTimeCorrected(
            CaseId caseId, UUID itineraryId, Set<PersonId> travellers, Instant mistaken, Instant corrected)
            implements TransferEvent, JourneyEvent, HandoverFact {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(corrected);
        }
    }

    /** @param statedBy the state that recorded it */
    record TransferFailed(
            CaseId caseId,
            UUID itineraryId,
            FailureReason reason,
            Instant failedAt,
            StateCode statedBy,
            @Nullable Personal<String> account)
            implements TransferEvent, JourneyEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(failedAt);
        }
    }

    /**
     * A failure was recorded with a mistaken time; corrected by the state that recorded it.
     *
     * @param mistaken the time recorded before
     */
    record FailureTimeCorrected(CaseId caseId, UUID itineraryId, Instant mistaken, Instant corrected)
            implements TransferEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(corrected);
        }
    }

    /**
     * A fact learned later shows that a departure was unlawful, or a return was suspended on the way, perhaps before its
     * departure was recorded.
     *
     * @param incidentId the suspension's id if the handover awaits word because of it
     */
    record IncidentOpened(CaseId caseId, UUID incidentId, UUID itineraryId, PersonId personId, IncidentKind kind)
            implements TransferEvent {}

    /** What a time of a leg is of. */
    enum JourneyTime {
        DEPARTURE,
        ARRIVAL
    }

    /**
     * The requesting state has decided what happens on landing to travellers whose return was suspended on the way. Alike
     * for all reasons.
     *
     * @param decision for the requesting state alone
     */
    record WordGiven(CaseId caseId, UUID incidentId, UUID itineraryId, Word word, Personal<LandingDecision> decision)
            implements TransferEvent, AuthorWithheld {}

    /**
     * Why a word was given: only within {@link Personal}, for the requesting state.
     *
     * @param officer name of the officer who answers for it
     */
    record LandingDecision(String officer, @Nullable String explanation, Concern.Author decidedBy)
            implements Undisclosed {}

    /**
     * A person of the case.
     *
     * @param minor whether he or she can be under 18 on the day of submission
     * @param majority when a minor comes of age; null for adults and if the date of birth is unknown
     * @param accompaniedBy for a minor, the accompanying parent
     */
    record Traveller(
            PersonId personId,
            FamilyRole role,
            boolean minor,
            @Nullable Personal<Majority> majority,
            @Nullable PersonId accompaniedBy) {}

    /**
     * A leg, numbered from 1 by its position in the list.
     *
     * @param from IATA code or UN/LOCODE of the place of departure
     * @param to IATA code or UN/LOCODE of the place of arrival
     * @param carrier flight number, registration plate or ship; not personal data
     */
    record Leg(
            TransportMode mode,
            String from,
            StateCode fromState,
            String to,
            StateCode toState,
            Instant departs,
            Instant arrives,
            @Nullable String carrier) {}

    /**
     * The part of a transit application that concerns the operation: sections B and C of the common form.
     *
     * @param legs those that begin or end in the transit state; they give kind, place and time of the transit
     * @param otherTransitStates in the order of travel
     * @param persons number of travellers without escorts
     * @param admissionAssured whether onward travel and admission by the state of destination are assured
     * @param noGroundForRefusalKnown whether the requesting state knows of no ground for a refusal
     * @param support asked for
     * @param escortAssurances what the requesting state assures about the escorts in transit
     */
    record TransitApplication(
            List<Leg> legs,
            StateCode destination,
            List<StateCode> otherTransitStates,
            int persons,
            boolean escorted,
            boolean admissionAssured,
            boolean noGroundForRefusalKnown,
            Set<TransitSupport> support,
            Set<EscortAssurance> escortAssurances) {}

    /**
     * The limits of a transit request by the agreement between the two states; without such an agreement nothing follows
     * from silence.
     *
     * @param replyDue first moment after the reply limit; null if there is none
     * @param replyLimit its rule
     * @param inTime whether the request was made with the lead time demanded, if any
     * @param leadTime its rule; null if there is none
     * @param silence the rule on silence; null if the agreement has none
     */
    record TransitLimits(
            @Nullable Instant replyDue,
            @Nullable RuleBasis replyLimit,
            boolean inTime,
            @Nullable RuleBasis leadTime,
            TransitSilence onSilence,
            @Nullable RuleBasis silence) {

        /** Whether silence until the reply is due suffices: by a rule whose text was read, and after a request in time. */
        public boolean silenceSuffices() {
            return onSilence == TransitSilence.TRANSIT_MAY_BEGIN
                    && silence != null
                    && silence.verified()
                    && inTime
                    && replyDue != null;
        }
    }

    record TransitReason(PersonId personId, Personal<TransitGrounds> grounds) {}

    /** Can speak of persecution in the state of destination: only within {@link Personal}, for the requesting state. */
    record TransitGrounds(
            Set<TransitRefusalGround> grounds, @Nullable String observations) implements Undisclosed {}

    /**
     * How a person declared to return voluntarily: only within {@link Personal}, for the requesting state.
     *
     * @param language in which the person declared it
     * @param interpreter name; null if the person speaks that language
     * @param counsellor name of the counsellor who was present
     * @param statement of the person
     */
    record VoluntaryDeclaration(
            String language,
            @Nullable String interpreter,
            String counsellor,
            @Nullable String statement) implements Undisclosed {}

    /** Personal data: only within {@link Personal}. */
    record EscortIdentity(String name, String serviceNumber) {}

    /**
     * Personal data: only within {@link Personal}.
     *
     * @param name of the person or of the facility
     */
    record RecipientIdentity(String name, @Nullable String contact) {}

    /** How a child may be separated from its adults. */
    enum Separation {
        /** It travels, and none of its adults with it. */
        TRAVELS_APART,
        /** It stays, and none of its adults with it. */
        STAYS_BEHIND
    }

    enum AgeFinding {
        CHILD,
        ADULT
    }

    /** Who may receive an unaccompanied child (Directive 2008/115/EC, Article 10(2)). */
    enum RecipientKind {
        FAMILY_MEMBER,
        GUARDIAN,
        RECEPTION_FACILITY
    }

    enum TransportMode {
        AIR,
        LAND,
        SEA
    }

    enum EscortFunction {
        ESCORT_LEADER,
        ESCORT,
        MEDICAL_ESCORT,
        INTERPRETER,
        MONITOR
    }

    /** What follows if a transit state does not reply in time. */
    enum TransitSilence {
        NO_EFFECT,
        TRANSIT_MAY_BEGIN
    }

    /** Grounds for refusing or revoking transit in readmission agreements and in Directive 2003/110/EC, Article 3. */
    enum TransitRefusalGround {
        RISK_OF_SERIOUS_HARM,
        CRIMINAL_PROCEEDINGS,
        PUBLIC_HEALTH,
        SECURITY_OR_PUBLIC_ORDER,
        NATIONAL_INTERESTS,
        ONWARD_JOURNEY_NOT_ASSURED,
        CHANGE_OF_AIRPORT,
        ASSISTANCE_IMPOSSIBLE
    }

    /** Assistance that a transit state can be asked for (Directive 2003/110/EC, Article 5). */
    enum TransitSupport {
        MEETING_AT_THE_AIRCRAFT,
        ESCORT_ON_THE_GROUND,
        COMMUNICATIONS,
        FOOD,
        EMERGENCY_MEDICAL_CARE,
        CUSTODY_OF_DOCUMENTS,
        PLACE_TO_WAIT
    }

    /** What the requesting state assures about escorts in transit (Directive 2003/110/EC, Article 7(2)). */
    enum EscortAssurance {
        UNARMED,
        CIVILIAN_CLOTHES,
        /** They can identify themselves, and show that the transit was authorised or notified. */
        CARRY_PROOF_OF_IDENTITY_AND_TRANSIT
    }

    enum TakeBackCause {
        TRANSIT_REFUSED,
        TRANSIT_REVOKED,
        TRANSFER_FAILED,
        /** The requesting state has decided that the travellers are not handed over. */
        NOT_HANDED_OVER,
        READMITTED_IN_ERROR
    }

    enum ConsentLoss {
        WITHDRAWN,
        EXPIRED,
        APPLICATION_WITHDRAWN,
        /** The application was withdrawn for this person. */
        PERSON_WITHDRAWN,
        CASE_CLOSED,
        /** The details on which it rests were corrected; the requested state may uphold it. */
        QUESTIONED;

        /** Whether nothing goes on for the person, rather than that the consent may be given anew. */
        public boolean endsTheApplication() {
            return switch (this) {
                case APPLICATION_WITHDRAWN, PERSON_WITHDRAWN, CASE_CLOSED -> true;
                case WITHDRAWN, EXPIRED, QUESTIONED -> false;
            };
        }
    }

    enum FailureReason {
        PERSON_RESISTED,
        PERSON_ABSENT,
        UNABLE_TO_TRAVEL,
        CARRIER_REFUSED,
        ENTRY_REFUSED,
        TECHNICAL,
        SUSPENDED,
        DOCUMENTS_MISSING,
        TRANSIT_DENIED
    }

    /** What suspends a return, as far as a word on landing depends on it. */
    enum SuspensionCause {
        /** An officer judges it. */
        CONCERN,
        /** An appeal with suspensive effect: a court judges it. */
        APPEAL,
        /** A court has decided that the return may not take place. */
        COURT_DECISION
    }

    /** What happens on landing. */
    enum Word {
        /** Nobody is handed over yet. */
        AWAIT,
        CONTINUE,
        /** Nobody is handed over; the requesting state takes the travellers back. */
        TAKE_BACK
    }

    enum IncidentKind {
        DEPARTED_AFTER_CONSENT_WAS_LOST,
        DEPARTED_WHILE_SUSPENDED,
        /** Later than planned, after the end of the consent's transfer window. */
        ARRIVED_AFTER_CONSENT_ENDED,
        /** Later than planned, with no travel document valid on that day. */
        ARRIVED_WITHOUT_VALID_DOCUMENT,
        /** Later than planned, in a transit state whose agreement could no longer be used. */
        IN_TRANSIT_AFTER_AGREEMENT_ENDED,
        /** Do not complete the handover; await word from the requesting state. */
        HANDOVER_AWAITS_WORD
    }
}
