package homeward.chassis.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.request.ApplicationEvent.ReadmissionRefused;
import homeward.events.request.ApplicationEvent.RefusalReason;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.Concern;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;
import homeward.events.transport.TransferEvent.ItineraryProposed;
import homeward.events.transport.TransferEvent.Leg;
import homeward.events.transport.TransferEvent.Planner;
import homeward.events.transport.TransferEvent.TransportMode;

class AsylumTermsTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final PersonId PERSON = new PersonId(new UUID(1, 2));
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final String AUTHORITY = "Return office";

    private static Set<String> found(String text) {
        return AsylumTerms.sentIn(
                new ReadmissionRefused(CASE, PERSON, Set.of(RefusalReason.NOT_A_NATIONAL), Personal.of(PERSON, text)),
                AUTHORITY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Applied for asylum in 2019.",
                "Der Asylantrag wurde abgelehnt",
                "a REFUGEE",
                "was granted international\nprotection",
                "fears persecution",
                "sa demande d’asile",
                "просил убежища",
                "отказано в политубежище",
                "De asielaanvraag is afgewezen.",
                "een uitgeprocedeerde asielzoeker",
                "vervolgasielaanvraag",
                "Folgeasylantrag",
                "im Kirchenasyl",
                "anerkannter Konventionsflüchtling",
                "ein Konventionsfluechtling",
                "verdragsvluchteling",
                "Flu\u0308chtling",
                "\uFF21\uFF33\uFF39\uFF2C\uFF35\uFF2D",
                "seeks as\u00ADylum",
                "Fl\u200Bu\u034F\u0308chtling",
                "seeks asyl\uFE0Fum",
                "ходатайство о международной защите"
            })
    void whatSpeaksOfAsylumIsFound(String text) {
        assertThat(found(text)).containsExactly("explanation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The passport is false.",
                "Needs protection from the sun.",
                "Mr ASYLBEKOV, born in Vasylkiv, son of Nurasyl",
                "Asylkhan Wasylberg",
                "The basilica",
                "Prosecuted for theft.",
                ""
            })
    void otherTextsAreNot(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void alsoInClear() {
        assertThat(AsylumTerms.sentIn(
                        new BestInterestDecisionRecorded(
                                CASE,
                                PERSON,
                                new UUID(1, 5),
                                Set.of(),
                                "Asylum court",
                                Personal.of(PERSON, "It is best."),
                                "officer"),
                        AUTHORITY))
                .containsExactly("decidedBy");
        var leg = new Leg(
                TransportMode.AIR, "VIE", new StateCode("AUT"), "SVO", new StateCode("RUS"), NOON, NOON, "asylum");
        assertThat(AsylumTerms.sentIn(
                        new ItineraryProposed(
                                CASE,
                                new UUID(1, 6),
                                Set.of(PERSON),
                                List.of(leg),
                                false,
                                NOON,
                                new Planner("x", "Police")),
                        AUTHORITY))
                .containsExactly("carrier");
    }

    @Test
    void whatStaysWithTheRequestingStateMaySpeakOfIt() {
        var concern = new Concern(
                Concern.Ground.PERSECUTION,
                "fears persecution",
                new Concern.Author("a", "b", new StateCode("AUT")),
                null,
                null);
        assertThat(AsylumTerms.sentIn(
                        new TransferSuspended(
                                CASE, PERSON, new UUID(1, 3), new UUID(1, 4), Personal.of(PERSON, concern)),
                        "Asylum office"))
                .isEmpty();
    }
}
