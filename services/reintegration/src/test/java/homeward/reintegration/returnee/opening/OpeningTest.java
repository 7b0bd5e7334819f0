package homeward.reintegration.returnee.opening;

import static homeward.reintegration.returnee.Given.CASE;
import static homeward.reintegration.returnee.Given.CONSENTED;
import static homeward.reintegration.returnee.Given.ITINERARY;
import static homeward.reintegration.returnee.Given.PERSON;
import static homeward.reintegration.returnee.Given.RECEIVED;
import static homeward.reintegration.returnee.Given.REQUESTED;
import static homeward.reintegration.returnee.Given.REQUESTING;
import static homeward.reintegration.returnee.Given.announced;
import static homeward.reintegration.returnee.Given.opened;
import static homeward.reintegration.returnee.Given.reception;
import static homeward.reintegration.returnee.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.reintegration.ReintegrationEvent.ConsentLearned;
import homeward.events.reintegration.ReintegrationEvent.HandoverLearned;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.events.request.Transferee.FamilyRole;
import homeward.reintegration.returnee.Given;
import homeward.reintegration.returnee.ReintegrationCommand.AnnounceReturn;
import homeward.reintegration.returnee.ReintegrationCommand.LearnConsent;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;
import homeward.reintegration.returnee.ReintegrationCommand.LearnReturnEnd;
import homeward.reintegration.returnee.ReintegrationState;

class OpeningTest {

    private static final LearnHandover HANDOVER = new LearnHandover(CASE, PERSON, ITINERARY, RECEIVED, source(20));
    private static final LearnConsent CONSENT = new LearnConsent(CASE, PERSON, source(3));

    @Test
    void aVoluntaryReturnOpensAtConsent() {
        Given.person()
                .at(CONSENTED)
                .given(announced(ReturnKind.VOLUNTARY))
                .when(CONSENT)
                .then(opened(ReturnKind.VOLUNTARY));
    }

    @Test
    void aForcedReturnDoesNotOpenAtConsent() {
        Given.person().given(announced(ReturnKind.FORCED)).when(CONSENT).thenTypes(ConsentLearned.class);
    }

    @Test
    void aForcedReturnOpensAtHandover() {
        Given.person().given(announced(ReturnKind.FORCED)).when(HANDOVER).then(opened(ReturnKind.FORCED), reception());
    }

    @Test
    void anOpenedReintegrationOnlyRecordsTheReception() {
        Given.person()
                .given(announced(ReturnKind.VOLUNTARY), opened(ReturnKind.VOLUNTARY))
                .when(HANDOVER)
                .then(reception());
    }

    @Test
    void anEarlyHandoverTakesEffectWithTheAnnouncement() {
        Given.person()
                .when(HANDOVER)
                .then(new HandoverLearned(CASE, PERSON, ITINERARY, RECEIVED, source(20)))
                .when(HANDOVER)
                .thenNothing()
                .when(announce(ReturnKind.FORCED))
                .then(announced(ReturnKind.FORCED), opened(ReturnKind.FORCED), reception());
    }

    @Test
    void everyFactIsRecordedOnce() {
        Given.received().when(HANDOVER).thenNothing().when(CONSENT).thenNothing();
        Given.received().when(announce(ReturnKind.VOLUNTARY)).thenNothing();
    }

    @Test
    void consentBeforeTheAnnouncementIsAnsweredWithNotYet() {
        Given.person().when(CONSENT).refused(Kind.NOT_YET, "return-not-announced");
    }

    @Test
    void whatWasOnlyAnnouncedIsProvedToTheRequestingStateAndVisibleToNobody() {
        Given.person()
                .given(announced(ReturnKind.FORCED))
                .when(CONSENT)
                .thenState(OpeningTest::isProvedAndNotVisible)
                .when(new LearnReturnEnd(CASE, PERSON, source(4)))
                .thenState(OpeningTest::isProvedAndNotVisible);
    }

    private static void isProvedAndNotVisible(ReintegrationState state) {
        assertThat(state.provedTo()).containsExactly(REQUESTING);
        assertThat(state.opened()).isFalse();
        assertThat(state.parties()).isEmpty();
        assertThat(state.holders()).isEmpty();
        assertThat(state.keeper()).isNull();
    }

    @Test
    void theOpeningChangesNothingInToWhomItIsProved() {
        Given.person().given(announced(ReturnKind.FORCED)).when(HANDOVER).thenState(state -> {
            assertThat(state.parties()).containsExactlyInAnyOrder(REQUESTING, REQUESTED);
            assertThat(state.provedTo()).containsExactly(REQUESTING);
        });
    }

    @Test
    void anEarlyHandoverNamesNoSidesSoItIsProvedToNobodyUntilTheAnnouncement() {
        Given.person()
                .when(HANDOVER)
                .thenState(state -> assertThat(state.provedTo()).isEmpty())
                .when(announce(ReturnKind.FORCED))
                .thenState(state -> assertThat(state.provedTo()).containsExactly(REQUESTING));
    }

    private static AnnounceReturn announce(ReturnKind kind) {
        return new AnnounceReturn(CASE, PERSON, REQUESTING, REQUESTED, kind, FamilyRole.PRINCIPAL, source(0));
    }
}
