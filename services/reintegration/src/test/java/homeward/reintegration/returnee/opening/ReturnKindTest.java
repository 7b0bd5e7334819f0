package homeward.reintegration.returnee.opening;

import static homeward.reintegration.returnee.Given.CASE;
import static homeward.reintegration.returnee.Given.CONSENTED;
import static homeward.reintegration.returnee.Given.ITINERARY;
import static homeward.reintegration.returnee.Given.PERSON;
import static homeward.reintegration.returnee.Given.announced;
import static homeward.reintegration.returnee.Given.opened;
import static homeward.reintegration.returnee.Given.person;
import static homeward.reintegration.returnee.Given.received;
import static homeward.reintegration.returnee.Given.source;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.reintegration.ReintegrationEvent.ConsentLearned;
import homeward.events.reintegration.ReintegrationEvent.EntitlementChanged;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOpened;
import homeward.events.reintegration.ReintegrationEvent.ReturnKindLearned;
import homeward.events.reintegration.ReintegrationEvent.Trigger;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.reintegration.returnee.ReintegrationCommand.LearnConsent;
import homeward.reintegration.returnee.ReintegrationCommand.LearnHandover;
import homeward.reintegration.returnee.ReintegrationCommand.LearnReturnKind;

/** A forced return that becomes voluntary, and the way back. */
class ReturnKindTest {

    private static final LearnReturnKind VOLUNTARY =
            new LearnReturnKind(CASE, PERSON, ReturnKind.VOLUNTARY, source(30));
    private static final LearnReturnKind FORCED = new LearnReturnKind(CASE, PERSON, ReturnKind.FORCED, source(31));
    private static final ReturnKindLearned LEARNED =
            new ReturnKindLearned(CASE, PERSON, ReturnKind.VOLUNTARY, source(30));
    private static final ConsentLearned CONSENT = new ConsentLearned(CASE, PERSON, source(3));

    @Test
    void consentBeforeTheDeclarationOpensTheReintegrationWithIt() {
        person().at(CONSENTED)
                .given(announced(ReturnKind.FORCED))
                .when(new LearnConsent(CASE, PERSON, source(3)))
                .then(CONSENT)
                .when(new LearnConsent(CASE, PERSON, source(3)))
                .thenNothing()
                .when(VOLUNTARY)
                .thenRecorded(events -> {
                    assertThat(events.getFirst()).isEqualTo(LEARNED);
                    assertThat(events.getLast()).isInstanceOfSatisfying(ReintegrationOpened.class, opened -> {
                        assertThat(opened.kind()).isEqualTo(ReturnKind.VOLUNTARY);
                        assertThat(opened.trigger()).isEqualTo(Trigger.VOLUNTARY_RETURN);
                        assertThat(opened.entitlement())
                                .isEqualTo(opened(ReturnKind.VOLUNTARY).entitlement());
                    });
                });
    }

    @Test
    void consentAfterTheDeclarationOpensIt() {
        person().given(announced(ReturnKind.FORCED))
                .when(VOLUNTARY)
                .then(LEARNED)
                .when(new LearnConsent(CASE, PERSON, source(3)))
                .thenTypes(ReintegrationOpened.class);
    }

    @Test
    void aRevokedDeclarationGivesThePackageOfAForcedReturn() {
        person().given(announced(ReturnKind.FORCED), CONSENT, LEARNED, opened(ReturnKind.VOLUNTARY))
                .when(FORCED)
                .then(
                        new ReturnKindLearned(CASE, PERSON, ReturnKind.FORCED, source(31)),
                        new EntitlementChanged(
                                CASE,
                                PERSON,
                                ReturnKind.FORCED,
                                opened(ReturnKind.FORCED).entitlement()))
                .when(new LearnReturnKind(CASE, PERSON, ReturnKind.VOLUNTARY, source(32)))
                .thenState(state -> assertThat(requireNonNull(state.opening()).entitlement())
                        .isEqualTo(opened(ReturnKind.VOLUNTARY).entitlement()));
    }

    @Test
    void aHandoverAfterTheDeclarationIsThatOfAVoluntaryReturn() {
        person().given(announced(ReturnKind.FORCED), LEARNED)
                .when(new LearnHandover(CASE, PERSON, ITINERARY, CONSENTED, source(20)))
                .thenRecorded(events -> assertThat(events.getFirst())
                        .isInstanceOfSatisfying(
                                ReintegrationOpened.class,
                                opened -> assertThat(opened.kind()).isEqualTo(ReturnKind.VOLUNTARY)));
    }

    @Test
    void theSameKindAndAChangeAfterTheReceptionHaveNoEffect() {
        person().given(announced(ReturnKind.FORCED)).when(FORCED).thenNothing();
        received().when(FORCED).thenNothing();
    }

    @Test
    void beforeTheApplicationIsKnownTheAnswerIsNotYet() {
        person().when(VOLUNTARY).refused(Kind.NOT_YET, "return-not-announced");
    }
}
