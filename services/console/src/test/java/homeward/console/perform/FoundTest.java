package homeward.console.perform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import homeward.console.api.Problem;
import homeward.console.commands.Case;
import homeward.console.commands.CorrectionCommands;
import homeward.console.commands.Filled;
import homeward.console.commands.JourneyCommands;
import homeward.console.words.Speech;
import homeward.console.words.States;

/** What a service found, at the field of the form. */
class FoundTest {

    private static final Speech SAY = new Speech(Locale.ENGLISH, States.zone("NLD"), Case.NOW);

    /** The second row was left empty: the service gets the third as its second. */
    private static final Filled LEGS = new Filled(Map.of("legs.1.from", "AMS", "legs.3.from", "IST"));

    @Test
    void aFaultLeadsToTheRowOfWhichTheServiceSpeaks() {
        Found found = found("legs[1].departs", "must not be before the arrival of the previous leg");

        assertThat(found.name()).isEqualTo("legs.3.departs");
        assertThat(found.text()).isEqualTo("Departs 3: must not be before the arrival of the previous leg");
    }

    @Test
    void whereThereIsNoSuchRowItLeadsToAllOfThem() {
        assertThat(found("legs[7].departs", "is required").name()).isEqualTo("legs");
        assertThat(found("legs[0].colour", "unknown field").name()).isEqualTo("legs");
        assertThat(found("legs", "must not be empty").text()).isEqualTo("Leg: must not be empty");
    }

    @Test
    void aFaultLeadsIntoAGroupAndToItsRows() {
        Filled filled = new Filled(Map.of("details.documents.2.number", "1"));

        assertThat(inDetails(filled, "details.dateOfBirth")).isEqualTo("details.dateOfBirth");
        assertThat(inDetails(filled, "details.documents[0].kind")).isEqualTo("details.documents.2.kind");
        assertThat(inDetails(filled, "details.documents[0].colour")).isEqualTo("details.documents");
    }

    private static @Nullable String inDetails(Filled filled, String field) {
        var problem = new Problem(400, "valid-input", "is required", field, null, null, null);
        return Found.of(CorrectionCommands.CORRECT_DETAILS, filled, problem, SAY)
                .getFirst()
                .name();
    }

    @Test
    void whatIsNoFieldOfTheFormIsSaidAsItIs() {
        assertThat(found("body", "malformed JSON")).isEqualTo(new Found(null, "body: malformed JSON", null));
        assertThat(found(null, "no")).isEqualTo(new Found(null, "no", null));
    }

    @Test
    void aRuleIsSaidInTheReadersWords() {
        Found found = of(new Problem(409, "take-back-open", "english", null, null, Case.RULE, null));

        assertThat(found).isEqualTo(new Found(null, "A traveller must first be taken back from the way", Case.RULE));
    }

    private static Found found(@Nullable String field, String detail) {
        return of(new Problem(400, "valid-input", detail, field, null, null, null));
    }

    private static Found of(Problem problem) {
        List<Found> all = Found.of(JourneyCommands.PROPOSE, LEGS, problem, SAY);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
