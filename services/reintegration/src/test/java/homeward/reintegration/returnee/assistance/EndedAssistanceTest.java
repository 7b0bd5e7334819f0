package homeward.reintegration.returnee.assistance;

import static homeward.reintegration.returnee.Given.CASE;
import static homeward.reintegration.returnee.Given.GRANT;
import static homeward.reintegration.returnee.Given.PERSON;
import static homeward.reintegration.returnee.Given.announced;
import static homeward.reintegration.returnee.Given.euros;
import static homeward.reintegration.returnee.Given.grant;
import static homeward.reintegration.returnee.Given.granted;
import static homeward.reintegration.returnee.Given.opened;
import static homeward.reintegration.returnee.Given.reception;
import static homeward.reintegration.returnee.Given.source;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Refusal.Kind;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceGranted;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.AssistanceRevoked;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationClosed;
import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;
import homeward.events.reintegration.ReintegrationEvent.ReturnEndLearned;
import homeward.events.request.ApplicationEvent.ReturnKind;
import homeward.reintegration.returnee.Given;
import homeward.reintegration.returnee.ReintegrationCommand.CloseReintegration;
import homeward.reintegration.returnee.ReintegrationCommand.LearnConsent;
import homeward.reintegration.returnee.ReintegrationCommand.LearnReturnEnd;
import homeward.reintegration.returnee.ReintegrationCommand.RevokeAssistance;

/** Grants can be undone, and end with the return. */
class EndedAssistanceTest {

    private static final RevokeAssistance REVOKE = new RevokeAssistance(CASE, PERSON, GRANT);
    private static final LearnReturnEnd END = new LearnReturnEnd(CASE, PERSON, source(9));

    @Test
    void whatIsLeftOfAGrantIsRevokedAndCanBeGrantedOtherwise() {
        Given.person()
                .given(announced(ReturnKind.VOLUNTARY), opened(ReturnKind.VOLUNTARY), reception())
                .given(granted(GRANT, AssistanceKind.HOUSING, 100_000))
                .given(Given.delivered(GRANT, new UUID(4, 1), 40_000, Given.RECEIVED))
                .when(REVOKE)
                .then(new AssistanceRevoked(CASE, PERSON, GRANT, euros(60_000)))
                .when(REVOKE)
                .refused(Kind.CONFLICT, "something-left-to-revoke")
                .when(new RevokeAssistance(CASE, PERSON, new UUID(9, 9)))
                .refused(Kind.UNKNOWN);
    }

    @Test
    void nothingIsGrantedOrRevokedOnceTheReturnHasEnded() {
        Given.person()
                .given(announced(ReturnKind.VOLUNTARY), opened(ReturnKind.VOLUNTARY))
                .given(granted(GRANT, AssistanceKind.HOUSING, 100_000))
                .when(END)
                .then(
                        new ReturnEndLearned(CASE, PERSON, source(9)),
                        new ReintegrationClosed(CASE, PERSON, ReintegrationOutcome.RETURN_ENDED))
                .when(END)
                .thenNothing()
                .when(grant(AssistanceKind.HOUSING, AssistanceForm.IN_KIND, euros(1)))
                .refused(Kind.CONFLICT, "reintegration-closed");
    }

    @Test
    void aReturnThatHasEndedOpensNothing() {
        Given.person()
                .given(announced(ReturnKind.VOLUNTARY))
                .when(END)
                .thenTypes(ReturnEndLearned.class)
                .when(new LearnConsent(CASE, PERSON, source(10)))
                .thenNothing();
    }

    @Test
    void noOfficerDecidesThatTheReturnHasEnded() {
        Given.person()
                .given(announced(ReturnKind.VOLUNTARY), opened(ReturnKind.VOLUNTARY))
                .when(new CloseReintegration(CASE, PERSON, ReintegrationOutcome.RETURN_ENDED))
                .invalid("outcome");
    }

    @Test
    void aGrantIsPossibleBeforeTheReturnEnds() {
        Given.person()
                .given(announced(ReturnKind.VOLUNTARY), opened(ReturnKind.VOLUNTARY))
                .when(grant(AssistanceKind.HOUSING, AssistanceForm.IN_KIND, euros(1)))
                .thenTypes(AssistanceGranted.class);
    }
}
