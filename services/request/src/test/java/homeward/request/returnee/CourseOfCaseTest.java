package homeward.request.returnee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import homeward.casefile.summary.ApplicationSummary;
import homeward.casefile.summary.ApplicationSummary.Answer;
import homeward.casefile.summary.ApplicationSummary.Applicant;
import homeward.casefile.summary.ApplicationSummary.Reply;
import homeward.casefile.summary.ApplicationSummary.Suspension;
import homeward.casefile.summary.TransferSummary;
import homeward.casefile.summary.TransferSummary.Journey;
import homeward.casefile.summary.TransferSummary.JourneyStatus;
import homeward.casefile.summary.TransferSummary.Progress;
import homeward.casefile.testing.DisclosureSpec;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.ApplicationEvent.CaseEnd;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.events.stages.ApplicationStage;
import homeward.events.stages.TransferStage;
import homeward.request.returnee.ReturneeView.Next;
import homeward.request.returnee.ReturneeView.Status;

class CourseOfCaseTest {

    private static final PersonId TAMAR = new PersonId(new UUID(2, 1));
    private static final PersonId ANI = new PersonId(new UUID(2, 2));
    private static final Instant DUE = Instant.parse("2026-04-01T22:00:00Z");
    private static final Instant WINDOW = Instant.parse("2026-07-01T22:00:00Z");
    private static final Instant DEPARTS = Instant.parse("2026-05-01T08:00:00Z");

    @Test
    void theReplyIsAwaitedUpToItsLimit() {
        assertThat(course(Reply.AWAITED, null, List.of()))
                .isEqualTo(new CourseOfCase(Status.APPLIED, Next.REPLY, DUE, true));
    }

    @Test
    void whoMayBeTransferredIsToldUpToWhenAndADayOfTravelOnlyOnceItIsNotified() {
        CourseOfCase upTo = new CourseOfCase(Status.AGREED, Next.TRANSFER, WINDOW, true);

        assertThat(course(Reply.APPROVED, null, List.of())).isEqualTo(upTo);
        assertThat(course(Reply.APPROVED, null, List.of(journey(JourneyStatus.PROPOSED, TAMAR))))
                .isEqualTo(upTo);
        assertThat(course(Reply.APPROVED, null, List.of(journey(JourneyStatus.FAILED, TAMAR))))
                .isEqualTo(upTo);
        assertThat(course(Reply.APPROVED, null, List.of(journey(JourneyStatus.NOTIFIED, ANI))))
                .as("of another person")
                .isEqualTo(upTo);
        assertThat(course(Reply.APPROVED, null, List.of(journey(JourneyStatus.NOTIFIED, TAMAR))))
                .isEqualTo(new CourseOfCase(Status.AGREED, Next.JOURNEY, DEPARTS, false));
    }

    @Test
    void whoeverTravelsOrHasArrivedIsToldSoAlsoAfterTheEndOfTheCase() {
        assertThat(course(Reply.APPROVED, null, List.of(journey(JourneyStatus.UNDER_WAY, TAMAR)))
                        .status())
                .isEqualTo(Status.TRAVELLING);
        assertThat(course(Reply.APPROVED, CaseEnd.RETURNED, List.of(journey(JourneyStatus.HANDED_OVER, TAMAR)))
                        .status())
                .isEqualTo(Status.RETURNED);
        assertThat(course(Reply.READMITTED_IN_ERROR, null, List.of(journey(JourneyStatus.HANDED_OVER, TAMAR)))
                        .status())
                .isEqualTo(Status.CLAIMED_BACK);
    }

    @ParameterizedTest
    @EnumSource(Reply.class)
    void I21_aSuspensionChangesNothingThatIsTold(Reply reply) {
        List<Journey> notified = List.of(journey(JourneyStatus.NOTIFIED, TAMAR));
        List<Suspension> suspensions = List.of(new Suspension(new UUID(4, 1), TAMAR, DUE, true));

        assertThat(CourseOfCase.of(application(reply, null, suspensions), transfer(notified), DUE, TAMAR))
                .isEqualTo(CourseOfCase.of(application(reply, null, List.of()), transfer(notified), DUE, TAMAR));
    }

    static Stream<CaseEnd> endsWithoutReturn() {
        return EnumSet.complementOf(EnumSet.of(CaseEnd.RETURNED)).stream();
    }

    @ParameterizedTest
    @MethodSource("endsWithoutReturn")
    void I21_everyEndWithoutAReturnIsToldAlike(CaseEnd end) {
        assertThat(course(Reply.APPROVED, end, List.of()))
                .isEqualTo(new CourseOfCase(Status.ENDED, Next.NONE, null, false));
    }

    @Test
    void nobodyElseHasACourse() {
        assertThat(CourseOfCase.of(application(Reply.AWAITED, null, List.of()), transfer(List.of()), DUE, ANI))
                .isEmpty();
    }

    @Test
    void everyFieldOfTheViewIsInTheDisclosureTable() {
        DisclosureSpec.complete(ReturneeView.class);
    }

    private static CourseOfCase course(Reply reply, @Nullable CaseEnd ended, List<Journey> journeys) {
        return CourseOfCase.of(application(reply, ended, List.of()), transfer(journeys), DUE, TAMAR)
                .orElseThrow();
    }

    private static ApplicationSummary application(Reply reply, @Nullable CaseEnd ended, List<Suspension> suspensions) {
        Applicant applicant = new Applicant(
                TAMAR,
                Category.OWN_NATIONAL,
                FamilyRole.PRINCIPAL,
                false,
                null,
                new Answer(reply, WINDOW, Set.of(), Set.of(), null, null),
                new Personal.Erased<>(TAMAR),
                null,
                List.of());
        return new ApplicationSummary(ApplicationStage.EXPECTED, null, List.of(applicant), suspensions, ended, null);
    }

    private static TransferSummary transfer(List<Journey> journeys) {
        return new TransferSummary(TransferStage.EXPECTED, journeys, 0, List.of());
    }

    private static Journey journey(JourneyStatus status, PersonId traveller) {
        return new Journey(
                new UUID(5, 1),
                List.of(traveller),
                DEPARTS,
                DEPARTS.plus(Duration.ofHours(5)),
                1,
                List.of(),
                false,
                null,
                new Progress(status, null, null, null));
    }
}
