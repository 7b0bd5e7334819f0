package homeward.reintegration.returnee;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.StreamIds;
import homeward.events.CaseId;
import homeward.events.Money;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.Source;
import homeward.events.StateCode;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.Measure;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee.FamilyRole;

/** The commands of a person's reintegration. One stream per case and person. */
public sealed interface ReintegrationCommand extends Command {

    String STREAM_TYPE = "reintegration";

    CaseId caseId();

    PersonId personId();

    @Override
    default String stream() {
        return StreamIds.of(STREAM_TYPE, caseId(), personId());
    }

    record AnnounceReturn(
            CaseId caseId,
            PersonId personId,
            StateCode requestingState,
            StateCode requestedState,
            ReturnKind kind,
            FamilyRole role,
            Source source)
            implements ReintegrationCommand {}

    record LearnConsent(CaseId caseId, PersonId personId, Source source) implements ReintegrationCommand {}

    /** @param kind of the return from now on */
    record LearnReturnKind(CaseId caseId, PersonId personId, ReturnKind kind, Source source)
            implements ReintegrationCommand {}

    record LearnHandover(CaseId caseId, PersonId personId, UUID itineraryId, Instant receivedAt, Source source)
            implements ReintegrationCommand {}

    /** The states have corrected when the person was handed over. */
    record LearnHandoverCorrection(
            CaseId caseId, PersonId personId, UUID itineraryId, Instant receivedAt, Source source)
            implements ReintegrationCommand {}

    record AgreePlan(
            CaseId caseId,
            PersonId personId,
            UUID planId,
            List<Measure> measures,
            @Nullable Personal<String> objectives)
            implements ReintegrationCommand {}

    record GrantAssistance(
            CaseId caseId, PersonId personId, UUID grantId, AssistanceKind kind, AssistanceForm form, Money amount)
            implements ReintegrationCommand {}

    record RevokeAssistance(CaseId caseId, PersonId personId, UUID grantId) implements ReintegrationCommand {}

    /** The person does not return, or was readmitted in error. */
    record LearnReturnEnd(CaseId caseId, PersonId personId, Source source) implements ReintegrationCommand {}

    record DeliverAssistance(CaseId caseId, PersonId personId, UUID grantId, Money amount, Instant deliveredAt)
            implements ReintegrationCommand {}

    record CorrectDeliveryTime(CaseId caseId, PersonId personId, UUID grantId, UUID deliveryId, Instant corrected)
            implements ReintegrationCommand {}

    /** The assistance period has ended. Sent by the clock, not by an officer. */
    record EndAssistancePeriod(CaseId caseId, PersonId personId) implements ReintegrationCommand {}

    record CloseReintegration(CaseId caseId, PersonId personId, ReintegrationOutcome outcome)
            implements ReintegrationCommand {}
}
