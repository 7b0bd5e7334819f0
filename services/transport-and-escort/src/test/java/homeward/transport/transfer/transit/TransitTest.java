package homeward.transport.transfer.transit;

import static homeward.transport.transfer.Given.CASE;
import static homeward.transport.transfer.Given.CHILD;
import static homeward.transport.transfer.Given.ITINERARY;
import static homeward.transport.transfer.Given.NOTICE;
import static homeward.transport.transfer.Given.ONWARD;
import static homeward.transport.transfer.Given.PARENT;
import static homeward.transport.transfer.Given.REQUEST;
import static homeward.transport.transfer.Given.REQUESTED;
import static homeward.transport.transfer.Given.REQUESTING;
import static homeward.transport.transfer.Given.TRANSIT;
import static homeward.transport.transfer.Given.arrived;
import static homeward.transport.transfer.Given.consent;
import static homeward.transport.transfer.Given.departed;
import static homeward.transport.transfer.Given.opened;
import static homeward.transport.transfer.Given.proposed;
import static homeward.transport.transfer.Given.requestTransit;
import static homeward.transport.transfer.Given.transitAuthorised;
import static homeward.transport.transfer.Given.transitRequested;
import static homeward.transport.transfer.Given.transitRevoked;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.EscortAssurance;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.TransitAnnounced;
import homeward.events.transport.TransferEvent.TransitAuthorised;
import homeward.events.transport.TransferEvent.TransitGrounds;
import homeward.events.transport.TransferEvent.TransitLimits;
import homeward.events.transport.TransferEvent.TransitReason;
import homeward.events.transport.TransferEvent.TransitRefusalGround;
import homeward.events.transport.TransferEvent.TransitRefused;
import homeward.events.transport.TransferEvent.TransitRequested;
import homeward.events.transport.TransferEvent.TransitSilence;
import homeward.testkit.DeciderSpec;
import homeward.testkit.TestActors;
import homeward.transport.transfer.Given;
import homeward.transport.transfer.TestTransit;
import homeward.transport.transfer.TransferCommand;
import homeward.transport.transfer.TransferCommand.AnnounceTransit;
import homeward.transport.transfer.TransferCommand.AuthoriseTransit;
import homeward.transport.transfer.TransferCommand.RefuseTransit;
import homeward.transport.transfer.TransferCommand.RequestTransit;
import homeward.transport.transfer.TransferCommand.RevokeTransit;
import homeward.transport.transfer.TransferState;

class TransitTest {

    private static final Instant REPLY_DUE = Instant.parse("2026-03-05T00:00:00Z");
    private static final TransitGrounds GROUNDS =
            new TransitGrounds(Set.of(TransitRefusalGround.CRIMINAL_PROCEEDINGS), "fictional");
    private static final AuthoriseTransit AUTHORISE = new AuthoriseTransit(CASE, REQUEST, Set.of());
    private static final RefuseTransit REFUSE = new RefuseTransit(CASE, REQUEST, GROUNDS);
    private static final RevokeTransit REVOKE = new RevokeTransit(CASE, REQUEST, GROUNDS);
    private static final AnnounceTransit ANNOUNCE = new AnnounceTransit(CASE, REQUEST);

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> planned(
            TestTransit rules, TransferEvent... more) {
        return Given.transfer(rules)
                .given(opened(), consent(PARENT), consent(CHILD), proposed(ITINERARY, PARENT, CHILD))
                .given(more);
    }

    private static DeciderSpec<TransferCommand, TransferState, TransferEvent> asked(TransferEvent... more) {
        return planned(TestTransit.limits(), transitRequested()).given(more).as(TestActors.officer("CCC"));
    }

    @Test
    void aRequestSaysWhenTheReplyIsDueAndWhatSilenceMeans() {
        planned(TestTransit.limits())
                .when(requestTransit())
                .then(transitRequested(new TransitLimits(
                        REPLY_DUE,
                        TestTransit.basis("replyLimit", true),
                        true,
                        TestTransit.basis("leadTime", true),
                        TransitSilence.NO_EFFECT,
                        TestTransit.basis("onSilence", true))));
    }

    @Test
    void withoutAnAgreementNothingIsDueAndSilenceHasNoEffect() {
        planned(TestTransit.NO_RULES).when(requestTransit()).then(transitRequested());
    }

    @Test
    void theLeadTimeEndsTwoDaysBeforeTheArrivalInTheTransitState() {
        // two working days before Tuesday, the 10th
        planned(TestTransit.limits())
                .at("2026-03-06T23:59:59Z")
                .when(requestTransit())
                .thenRecorded(events -> assertThat(limits(events).inTime()).isTrue());
        planned(TestTransit.limits())
                .at("2026-03-07T00:00:00Z")
                .when(requestTransit())
                .thenRecorded(events -> assertThat(limits(events).inTime()).isFalse());
    }

    private static TransitLimits limits(List<TransferEvent> events) {
        return ((TransitRequested) events.getFirst()).limits();
    }

    @Test
    void transitIsRequestedOnlyOfAStateOnTheWay() {
        planned(TestTransit.NO_RULES).when(request("DDD")).invalid("transitState");
        planned(TestTransit.NO_RULES).when(request(REQUESTED.value())).invalid("transitState");
        planned(TestTransit.NO_RULES).when(request(REQUESTING.value())).invalid("transitState");
        planned(TestTransit.NO_RULES, departed(1), arrived(1), departed(2))
                .when(requestTransit())
                .invalid("transitState");
    }

    private static RequestTransit request(String state) {
        return new RequestTransit(CASE, ITINERARY, REQUEST, new StateCode(state), true, true, Set.of(), Set.of());
    }

    @Test
    void theConditionsOfTransitMustBeFulfilled() {
        planned(TestTransit.NO_RULES)
                .when(new RequestTransit(CASE, ITINERARY, REQUEST, TRANSIT, false, true, Set.of(), Set.of()))
                .refused(Kind.RULE, "conditions-of-transit");
        planned(TestTransit.NO_RULES)
                .when(new RequestTransit(CASE, ITINERARY, REQUEST, TRANSIT, true, false, Set.of(), Set.of()))
                .refused(Kind.RULE, "conditions-of-transit");
        Given.transfer()
                .given(opened(), consent(PARENT), proposed(ITINERARY, PARENT, CHILD))
                .when(requestTransit())
                .refused(Kind.NOT_YET, "conditions-of-transit");
    }

    /** Directive 2003/110/EC, Article 7(2). */
    @Test
    void I11_whereARuleDemandsItTheEscortsAreUnarmedAndCarryProof() {
        Set<EscortAssurance> all = EnumSet.allOf(EscortAssurance.class);
        for (EscortAssurance one : EscortAssurance.values()) {
            planned(TestTransit.escorts())
                    .when(assuring(EnumSet.complementOf(EnumSet.of(one))))
                    .refused(Kind.RULE, "escorts-in-transit");
        }
        planned(TestTransit.escorts())
                .when(requestTransit())
                .refused(Kind.RULE, "escorts-in-transit")
                .when(assuring(all))
                .thenRecorded(events -> assertThat(((TransitRequested) events.getFirst())
                                .application()
                                .escortAssurances())
                        .isEqualTo(all));
        planned(TestTransit.NO_RULES).when(requestTransit()).thenTypes(TransitRequested.class);
        ItineraryProposed escorted = proposed(ITINERARY, PARENT, CHILD);
        Given.transfer(TestTransit.escorts())
                .given(opened(), consent(PARENT), consent(CHILD))
                .given(new ItineraryProposed(
                        CASE, ITINERARY, escorted.travellers(), escorted.legs(), false, NOTICE, Given.PLANNER))
                .when(requestTransit())
                .thenTypes(TransitRequested.class);
    }

    private static RequestTransit assuring(Set<EscortAssurance> assurances) {
        return new RequestTransit(CASE, ITINERARY, REQUEST, TRANSIT, true, true, Set.of(), assurances);
    }

    @Test
    void transitIsRequestedOnceUnlessItIsDenied() {
        planned(TestTransit.NO_RULES, transitRequested())
                .when(requestTransit())
                .refused(Kind.CONFLICT, "transit-requested-once");
        planned(TestTransit.NO_RULES, transitRequested(), transitAuthorised(), transitRevoked())
                .when(new RequestTransit(CASE, ITINERARY, new UUID(10, 2), TRANSIT, true, true, Set.of(), Set.of()))
                .thenTypes(TransitRequested.class);
    }

    @Test
    void onlyTheRequestingStateRequests() {
        planned(TestTransit.NO_RULES)
                .as(TestActors.officer("BBB"))
                .when(requestTransit())
                .refused(Kind.NOT_YOURS);
    }

    @Test
    void anAgreementCanBeUsedAsLongAsTheRuleSays() {
        Instant usableUntil = Instant.parse("2026-04-14T00:00:00Z");
        asked().when(AUTHORISE)
                .then(new TransitAuthorised(
                        CASE,
                        ITINERARY,
                        REQUEST,
                        TRANSIT,
                        Set.of(),
                        usableUntil,
                        TestTransit.basis("usableFor", true)));
    }

    @Test
    void aRefusalKeepsItsGroundsForEachTraveller() {
        asked().when(REFUSE)
                .then(new TransitRefused(
                        CASE,
                        ITINERARY,
                        REQUEST,
                        TRANSIT,
                        List.of(
                                new TransitReason(PARENT, Personal.of(PARENT, GROUNDS)),
                                new TransitReason(CHILD, Personal.of(CHILD, GROUNDS)))));
        asked().when(new RefuseTransit(CASE, REQUEST, new TransitGrounds(Set.of(), null)))
                .invalid("grounds");
    }

    @Test
    void onlyTheStateThatWasAskedReplies() {
        for (TransferCommand reply : List.of(AUTHORISE, REFUSE, REVOKE)) {
            asked().as(TestActors.officer("AAA")).when(reply).refused(Kind.NOT_YOURS);
            asked().as(TestActors.officer("BBB")).when(reply).refused(Kind.NOT_YOURS);
            asked().as(TestActors.officer("DDD")).when(reply).refused(Kind.UNKNOWN);
        }
        asked().when(new AuthoriseTransit(CASE, new UUID(10, 9), Set.of())).refused(Kind.UNKNOWN);
    }

    @Test
    void aReplyFitsWhatWasSaidBefore() {
        asked().when(REVOKE).refused(Kind.CONFLICT, "reply-fits-the-request");
        asked(transitAuthorised()).when(AUTHORISE).refused(Kind.CONFLICT, "reply-fits-the-request");
        asked(transitAuthorised()).when(REFUSE).refused(Kind.CONFLICT, "reply-fits-the-request");
        asked(transitAuthorised(), transitRevoked()).when(AUTHORISE).refused(Kind.CONFLICT, "reply-fits-the-request");
    }

    @Test
    void whoHasLeftTheTransitStateCannotBeStoppedThereAnyMore() {
        asked(transitAuthorised(), departed(1), arrived(1), departed(2))
                .at(ONWARD)
                .when(REVOKE)
                .refused(Kind.CONFLICT, "transit-completed");
    }

    @Test
    void silenceSufficesOnlyAfterTheReplyLimit() {
        planned(TestTransit.silenceSuffices(true))
                .when(requestTransit())
                .thenTypes(TransitRequested.class)
                .at(REPLY_DUE.minusMillis(1))
                .when(ANNOUNCE)
                .refused(Kind.RULE, "transit-agreed")
                .at(REPLY_DUE)
                .when(ANNOUNCE)
                .then(new TransitAnnounced(CASE, ITINERARY, REQUEST, TRANSIT, TestTransit.basis("onSilence", true)));
    }

    @Test
    void aRuleOnSilenceThatWasNotReadLetsNobodyPass() {
        planned(TestTransit.silenceSuffices(false))
                .when(requestTransit())
                .thenTypes(TransitRequested.class)
                .at(REPLY_DUE)
                .when(ANNOUNCE)
                .refused(Kind.RULE, "transit-agreed");
    }

    @Test
    void silenceHasNoEffectWithoutARuleOrAfterALateRequest() {
        planned(TestTransit.limits(), transitRequested())
                .at(REPLY_DUE)
                .when(ANNOUNCE)
                .refused(Kind.RULE, "transit-agreed");
        planned(TestTransit.silenceSuffices(true))
                .at("2026-03-07T00:00:00Z")
                .when(requestTransit())
                .thenTypes(TransitRequested.class)
                .at("2026-03-20T00:00:00Z")
                .when(ANNOUNCE)
                .refused(Kind.RULE, "transit-agreed");
    }

    @Test
    void aLateAgreementFollowsAnAnnouncementAndADenialEndsIt() {
        asked(announced()).when(AUTHORISE).thenTypes(TransitAuthorised.class);
        asked(announced()).when(REVOKE).thenTypes(TransferEvent.TransitRevoked.class);
        asked(announced()).as(TestActors.officer("AAA")).when(ANNOUNCE).refused(Kind.CONFLICT);
    }

    private static TransitAnnounced announced() {
        return new TransitAnnounced(CASE, ITINERARY, REQUEST, TRANSIT, TestTransit.basis("onSilence", true));
    }

    private static final UUID RENEWAL = new UUID(10, 2);
    private static final RequestTransit RENEW =
            new RequestTransit(CASE, ITINERARY, RENEWAL, TRANSIT, true, true, Set.of(), Set.of());

    private static TransitAuthorised usableUntil(Instant end) {
        return new TransitAuthorised(
                CASE, ITINERARY, REQUEST, TRANSIT, Set.of(), end, TestTransit.basis("usableFor", true));
    }

    @Test
    void anAgreementThatEndsBeforeTheTravellersLeaveIsAskedForAgain() {
        planned(TestTransit.limits(), transitRequested(), usableUntil(Given.ONWARD.plusSeconds(1)))
                .when(RENEW)
                .refused(Kind.CONFLICT, "transit-requested-once");
        var renewed = Given.readyButForTransit(TestTransit.limits(), transitRequested(), usableUntil(Given.ONWARD))
                .at(NOTICE)
                .when(RENEW)
                .thenTypes(TransitRequested.class)
                .when(RENEW)
                .refused(Kind.CONFLICT, "transit-requested-once")
                .at(Given.DEPARTS)
                .when(Given.depart(1))
                .refused(Kind.RULE, "transit-agreed");
        renewed.at(NOTICE)
                .as(TestActors.officer("CCC"))
                .when(REVOKE)
                .refused(Kind.CONFLICT, "reply-fits-the-request")
                .when(new AuthoriseTransit(CASE, RENEWAL, Set.of()))
                .thenTypes(TransitAuthorised.class)
                .at(Given.DEPARTS)
                .as(TestActors.officer("AAA"))
                .when(Given.depart(1))
                .then(departed(1));
    }

    /** The plan fits the agreement, but they are late. */
    @Test
    void soIsOneThatEndsWhileTheyAreLate() {
        Instant end = Given.ONWARD.plus(Duration.ofHours(6));
        var waiting = Given.readyButForTransit(
                TestTransit.limits(), transitRequested(), usableUntil(end), departed(1), arrived(1));
        waiting.at(end.minusSeconds(1)).when(RENEW).refused(Kind.CONFLICT, "transit-requested-once");
        waiting.at(end).when(RENEW).thenTypes(TransitRequested.class);
    }
}
