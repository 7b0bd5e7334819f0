package homeward.chassis.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.StreamState;
import homeward.events.CaseId;
import homeward.events.DomainEvent;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.Concern;
import homeward.events.request.ProtectionRecord;
import homeward.events.transport.TransferEvent.BestInterestDecisionRecorded;

/** AUT requests, RUS is requested. */
class NotToBeSentTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final PersonId PERSON = new PersonId(new UUID(1, 2));
    private static final StateCode AUT = new StateCode("AUT");
    private static final StateCode RUS = new StateCode("RUS");
    private static final String NEUTRAL = "Return office";
    private static final String SPEAKING = "Asylum office";

    private static final StreamState STATE = new StreamState() {
        @Override
        public boolean opened() {
            return true;
        }

        @Override
        public Set<StateCode> parties() {
            return Set.of(AUT, RUS);
        }

        @Override
        public StateCode keeper() {
            return AUT;
        }

        @Override
        public @Nullable TreatyReference treaty() {
            return null;
        }
    };

    private static DomainEvent decided(String by) {
        return new BestInterestDecisionRecorded(
                CASE, PERSON, new UUID(1, 3), Set.of(), by, Personal.of(PERSON, "It is best."), "officer");
    }

    private static Actor officer(StateCode state, String authority) {
        return new Actor("officer", state, authority, Set.of());
    }

    @Test
    void neitherAClearTextNorTheNameOfTheAuthorityTellsOfAsylum() {
        assertThatThrownBy(() -> NotToBeSent.check(List.of(decided(SPEAKING)), STATE, officer(AUT, NEUTRAL)))
                .isInstanceOf(NotToBeSent.class);
        assertThatThrownBy(() -> NotToBeSent.check(List.of(decided(NEUTRAL)), STATE, officer(AUT, SPEAKING)))
                .isInstanceOf(NotToBeSent.class);
        assertThatCode(() -> NotToBeSent.check(List.of(decided(NEUTRAL)), STATE, officer(AUT, NEUTRAL)))
                .doesNotThrowAnyException();
    }

    @Test
    void theOfficerOfSuchAnAuthorityIsToldWhatIsToBeChanged() {
        assertThatThrownBy(() -> NotToBeSent.check(List.of(decided(NEUTRAL)), STATE, officer(AUT, SPEAKING)))
                .isInstanceOfSatisfying(
                        NotToBeSent.class,
                        refused -> assertThat(refused.refusal().getMessage())
                                .startsWith("authority would tell")
                                .contains("name of your authority in your sign-in"));
    }

    @Test
    void whoeverIsWithheldAnywayMayBelongToSuchAnAuthority() {
        var record = new ProtectionRecord(new Concern.Author("officer", SPEAKING, AUT), null, null, null);
        var kept = new InternalRecordKept(CASE, PERSON, new UUID(1, 4), Personal.of(PERSON, record));
        assertThatCode(() -> NotToBeSent.check(List.of(kept), STATE, officer(AUT, SPEAKING)))
                .doesNotThrowAnyException();
    }

    @Test
    void theOtherStateSaysWhatItLikes() {
        assertThatCode(() -> NotToBeSent.check(List.of(decided(SPEAKING)), STATE, officer(RUS, SPEAKING)))
                .doesNotThrowAnyException();
    }
}
