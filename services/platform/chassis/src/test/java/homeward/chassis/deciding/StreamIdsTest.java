package homeward.chassis.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import homeward.events.CaseId;
import homeward.events.PersonId;

class StreamIdsTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 2));
    private static final PersonId PERSON = new PersonId(new UUID(3, 4));

    @Test
    void caseAndPersonAreReadFromAPersonsStream() {
        String stream = StreamIds.of("travel-plan", CASE, PERSON);

        assertThat(StreamIds.caseOf(stream)).isEqualTo(CASE);
        assertThat(StreamIds.personOf(stream)).isEqualTo(PERSON);
    }

    @Test
    void aCasesStreamHasNoPerson() {
        String stream = StreamIds.of("transfer", CASE);

        assertThat(StreamIds.caseOf(stream)).isEqualTo(CASE);
        assertThatIllegalArgumentException().isThrownBy(() -> StreamIds.personOf(stream));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "transfer", "transfer-1", "00000000-0000-0001-0000-000000000002"})
    void whatIsNoStreamOfACaseIsRefused(String stream) {
        assertThatIllegalArgumentException().isThrownBy(() -> StreamIds.caseOf(stream));
        assertThatIllegalArgumentException().isThrownBy(() -> StreamIds.personOf(stream));
    }
}
