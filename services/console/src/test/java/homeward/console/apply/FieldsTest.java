package homeward.console.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    @ParameterizedTest
    @CsvSource({
        "reference, reference",
        "label, reference",
        "treaty.agreement, agreement",
        "persons, p1.role",
        "persons[0].role, p1.role",
        "persons[1].minor, p2.year",
        "persons[0].details.surname, p1.surname",
        "persons[0].details.dateOfBirth, p1.year",
        "persons[0].details.nationalities[1], p1.nationalities",
        "persons[2].details.documents[1].expiresOn, p3.d2.expiresOn",
        "persons[0].circumstances.stateOfHealth, p1.stateOfHealth",
        "observations, observations"
    })
    void theServicesFieldsAreFoundInTheForm(String service, String form) {
        assertThat(Fields.of(service)).contains(form);
    }

    @Test
    void whatTheFormDoesNotHaveIsNotFound() {
        assertThat(Fields.of("Idempotency-Key")).isEmpty();
        assertThat(Fields.of("persons[0].personId")).isEmpty();
        assertThat(Fields.of(null)).isEmpty();
    }
}
