package homeward.events.reintegration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.Money;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.RuleBasis;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee.FamilyRole;

/** Reintegration assistance to one returned person. One stream per case and person. */
public sealed interface ReintegrationEvent extends DomainEvent {

    PersonId personId();

    /** The return of this person was applied for; the basis of the entitlement. */
    record ReturnAnnounced(
            CaseId caseId,
            PersonId personId,
            StateCode requestingState,
            StateCode requestedState,
            ReturnKind kind,
            FamilyRole role,
            Source source)
            implements ReintegrationEvent {}

    /**
     * The handover, or a correction of its time, became known before the application; it takes effect with
     * {@link ReturnAnnounced}. The last one counts.
     */
    record HandoverLearned(CaseId caseId, PersonId personId, UUID itineraryId, Instant receivedAt, Source source)
            implements ReintegrationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(receivedAt);
        }
    }

    /** Consent to a forced return became known; it opens the reintegration once the return is voluntary. */
    record ConsentLearned(CaseId caseId, PersonId personId, Source source) implements ReintegrationEvent {}

    /**
     * The person declared to return voluntarily, or revoked it, before the journey.
     *
     * @param kind of the return from now on
     */
    record ReturnKindLearned(CaseId caseId, PersonId personId, ReturnKind kind, Source source)
            implements ReintegrationEvent {}

    /** The package was computed anew for another kind of return. */
    record EntitlementChanged(CaseId caseId, PersonId personId, ReturnKind kind, AssistancePackage entitlement)
            implements ReintegrationEvent {}

    record ReintegrationOpened(
            CaseId caseId,
            PersonId personId,
            StateCode requestingState,
            StateCode requestedState,
            ReturnKind kind,
            Trigger trigger,
            AssistancePackage entitlement,
            Source source)
            implements ReintegrationEvent {}

    /** The person was received in the country of return; start of the assistance period. */
    record ReceptionLearned(
            CaseId caseId,
            PersonId personId,
            UUID itineraryId,
            Instant receivedAt,
            Instant assistanceEnds,
            Source source)
            implements ReintegrationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(receivedAt);
        }
    }

    /**
     * The person was received at another time, because the states have corrected it.
     *
     * @param mistaken the time recorded before
     */
    record ReceptionCorrected(
            CaseId caseId, PersonId personId, UUID itineraryId, Instant mistaken, Instant receivedAt, Source source)
            implements ReintegrationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(receivedAt);
        }
    }

    /**
     * The assistance period counts from the corrected reception, also if its mistaken end had been recorded. A file that was
     * closed because of that end is open again.
     *
     * @param mistakenEnd the end that does not count any more
     */
    record AssistancePeriodMoved(CaseId caseId, PersonId personId, Instant mistakenEnd, Instant assistanceEnds)
            implements ReintegrationEvent {}

    record PlanAgreed(
            CaseId caseId,
            PersonId personId,
            UUID planId,
            List<Measure> measures,
            @Nullable Personal<String> objectives)
            implements ReintegrationEvent {}

    record AssistanceGranted(
            CaseId caseId, PersonId personId, UUID grantId, AssistanceKind kind, AssistanceForm form, Money amount)
            implements ReintegrationEvent {}

    /**
     * @param statedAt when that was recorded: nothing was delivered later
     * @param statedBy the state that recorded it
     */
    record AssistanceDelivered(
            CaseId caseId,
            PersonId personId,
            UUID grantId,
            UUID deliveryId,
            Money amount,
            Instant deliveredAt,
            Instant statedAt,
            StateCode statedBy)
            implements ReintegrationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(deliveredAt);
        }
    }

    /**
     * Assistance was delivered at another time.
     *
     * @param mistaken the time recorded before
     */
    record DeliveryTimeCorrected(
            CaseId caseId, PersonId personId, UUID grantId, UUID deliveryId, Instant mistaken, Instant corrected)
            implements ReintegrationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(corrected);
        }
    }

    /** End of grants and deliveries; a counsellor has yet to close the file. */
    record AssistancePeriodEnded(CaseId caseId, PersonId personId, Instant endedAt) implements ReintegrationEvent {
        @Override
        public Optional<Instant> occurred() {
            return Optional.of(endedAt);
        }
    }

    /** What is left of a grant is not delivered any more, and can be granted otherwise. */
    record AssistanceRevoked(CaseId caseId, PersonId personId, UUID grantId, Money revoked)
            implements ReintegrationEvent {}

    /** The person does not return, or was readmitted in error: nothing is granted or delivered any more. */
    record ReturnEndLearned(CaseId caseId, PersonId personId, Source source) implements ReintegrationEvent {}

    record ReintegrationClosed(CaseId caseId, PersonId personId, ReintegrationOutcome outcome)
            implements ReintegrationEvent {}

    /**
     * Entitlement of the person, from a dated catalogue.
     *
     * @param postArrival limit for the first days, in cash or in kind
     * @param postReturn limit for the following months, in kind only
     * @param months length of the assistance period, from reception
     */
    record AssistancePackage(Money postArrival, Money postReturn, int months, RuleBasis basis) {}

    record Measure(Dimension dimension, AssistanceKind kind, Money budget) {}

    enum Trigger {
        HANDOVER,
        VOLUNTARY_RETURN
    }

    enum Dimension {
        ECONOMIC,
        SOCIAL,
        PSYCHOSOCIAL
    }

    enum AssistanceKind {
        ARRIVAL_SUPPORT,
        BUSINESS_SET_UP,
        HOUSING,
        SOCIAL_SUPPORT,
        LEGAL_SUPPORT,
        MEDICAL_SUPPORT,
        JOB_SEARCH,
        EDUCATION_AND_LANGUAGE,
        VOCATIONAL_TRAINING,
        PSYCHOSOCIAL_SUPPORT
    }

    enum AssistanceForm {
        CASH,
        IN_KIND
    }

    enum ReintegrationOutcome {
        PLAN_COMPLETED,
        PERIOD_ENDED,
        DECLINED,
        CONTACT_LOST,
        MIGRATED_AGAIN,
        /** By the end of the return itself, not by an officer. */
        RETURN_ENDED
    }
}
