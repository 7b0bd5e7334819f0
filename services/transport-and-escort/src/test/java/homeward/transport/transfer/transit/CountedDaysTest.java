package homeward.transport.transfer.transit;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.DEPARTS;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.document;
import static homeward.transport.transfer.Given.fit;
import static homeward.transport.transfer.Given.leader;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;
import static homeward.transport.transfer.Given.requestTransit;
import static homeward.transport.transfer.Given.transitAuthorised;
import static homeward.transport.transfer.Given.transitRequested;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.events.RuleBasis;
import homeward.events.RuleBasis.WorkingDayCount;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.TransferNotified;
import homeward.events.transport.TransferEvent.TransitRequested;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.testkit.TestTreaty;
import homeward.transport.TransferDecider;
import homeward.transport.assessment.AssessmentPolicyFile;
import homeward.transport.fitness.FitnessPolicyFile;
import homeward.transport.transfer.TestTransit;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.NotifyTransfer;
import homeward.transport.transfer.TransferCommand.RecordDeparture;
import homeward.transport.transfer.TransferState;
import homeward.transport.transfer.WeekdayClock;
import homeward.treaties.Limit;
import homeward.treaties.LimitClock;
import homeward.treaties.Rule;

/** Working days that were not found in the law are said to be so, in limits and in refusals. */
class CountedDaysTest {

    /** Counts weekdays, and says that it did not read them in a law. */
    private record Unread(LimitClock weekdays) implements LimitClock {

        @Override
        public Instant end(Instant start, Limit limit, StateCode state) {
            return weekdays.end(start, limit, state);
        }

        @Override
        public LocalDate day(Instant moment, StateCode state) {
            return weekdays.day(moment, state);
        }

        @Override
        public Instant latestBefore(Instant moment, Limit limit, StateCode state) {
            return weekdays.latestBefore(moment, limit, state);
        }

        @Override
        public Counted count(Instant start, Rule<Limit> rule, StateCode state) {
            return new Counted(end(start, rule.value(), state), said(rule.basis(), state));
        }

        @Override
        public Counted countBefore(Instant moment, Rule<Limit> rule, StateCode state) {
            return new Counted(latestBefore(moment, rule.value(), state), said(rule.basis(), state));
        }

        private static RuleBasis said(RuleBasis basis, StateCode state) {
            return basis.counted(unread(state));
        }
    }

    private static WorkingDayCount unread(StateCode state) {
        return new WorkingDayCount(state, false, null);
    }

    @Test
    void theLimitsOfARequestForTransitSayHowTheyWereCounted() {
        transfer().when(requestTransit()).thenRecorded(events -> {
            var limits = ((TransitRequested) events.getFirst()).limits();
            assertThat(days(limits.replyLimit())).isEqualTo(unread(TRANSIT));
            assertThat(days(limits.leadTime())).isEqualTo(unread(TRANSIT));
        });
    }

    @Test
    void aNoticeAndTheRefusalsBecauseOfItSayHowItsLeadTimeWasCounted() {
        assertThat(days(transfer()
                        .at(DEPARTS.minusSeconds(60))
                        .when(new NotifyTransfer(CASE, ITINERARY))
                        .refusal()
                        .basis()))
                .isEqualTo(unread(REQUESTED));
        var spec = transfer();
        spec.when(new NotifyTransfer(CASE, ITINERARY))
                .thenRecorded(events -> assertThat(days(((TransferNotified) events.getFirst()).basis()))
                        .isEqualTo(unread(REQUESTED)));
        spec.given(transitRequested(), transitAuthorised());
        Instant tooEarly = NOTICE.plusSeconds(60);
        assertThat(days(spec.at(tooEarly)
                        .when(new RecordDeparture(CASE, ITINERARY, 1, tooEarly))
                        .refusal()
                        .basis()))
                .isEqualTo(unread(REQUESTED));
    }

    private static @Nullable WorkingDayCount days(@Nullable RuleBasis basis) {
        return basis == null ? null : basis.workingDays();
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> transfer() {
        var decider = new TransferDecider(
                new TestTreaty().transferNotice(new Limit(3, Limit.Unit.WORKING_DAYS)),
                TestTransit.limits(),
                new Unread(new WeekdayClock()),
                FitnessPolicyFile.read(),
                AssessmentPolicyFile.read());
        return DeciderSpec.of(decider)
                .as(TestActors.officer("AAA"))
                .at(NOTICE)
                .given(opened(), consent(PARENT), consent(CHILD), document(PARENT), document(CHILD))
                .given(fit(PARENT), fit(CHILD), proposed(ITINERARY, PARENT, CHILD), leader());
    }
}
