package homeward.reintegration.returnee;

import static homeward.reintegration.returnee.Given.CASE;
import static homeward.reintegration.returnee.Given.PERSON;
import static homeward.reintegration.returnee.Given.euros;
import static homeward.reintegration.returnee.Given.received;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.Personal;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;
import homeward.events.reintegration.ReintegrationEvent.Dimension;
import homeward.events.reintegration.ReintegrationEvent.Measure;
import homeward.reintegration.returnee.ReintegrationCommand.AgreePlan;
import homeward.testkit.DataSubjectsSpec;

class DataSubjectsTest {

    @Test
    void noDataOfAPersonOfAnotherCaseIsRecorded() {
        DataSubjectsSpec.of(ReintegrationCommand.class)
                .only(
                        PERSON,
                        () -> received(),
                        person -> new AgreePlan(
                                CASE,
                                PERSON,
                                new UUID(9, 9),
                                List.of(new Measure(
                                        Dimension.ECONOMIC, AssistanceKind.BUSINESS_SET_UP, euros(100_000))),
                                Personal.of(person, "text")))
                .complete();
    }
}
