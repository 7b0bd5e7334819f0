package homeward.request.application.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import homeward.events.PersonId;
import homeward.events.request.ApplicationEvent.EvidenceContent;
import homeward.events.request.PersonalDetails;
import homeward.request.application.FormerCase;
import homeward.request.application.FormerCase.Filed;
import homeward.request.application.FormerCase.Outcome;
import homeward.request.application.Given;

class FiledSinceTest {

    private static final UUID BEFORE = new UUID(6, 1);
    private static final UUID SINCE = new UUID(6, 2);
    private static final List<PersonalDetails> FORM =
            List.of(Given.named("Sample", "Aigul", "1988-05-01", "AN 1234567"));

    @Test
    void whatIsFiledAfterTheRefusalIsNew() {
        assertThat(since(filed(BEFORE, "PASSPORT_COPY", "AN 7777771", false))).isEmpty();
        assertThat(since(filed(SINCE, "PASSPORT_COPY", "AN 7777771", true))).containsExactly(SINCE);
    }

    @Test
    void filedAgainItIsNothingNewInWhateverSpelling() {
        Filed before = filed(BEFORE, "BIRTH_CERTIFICATE", "II-AB 777777", false);
        assertThat(since(before, filed(SINCE, "BIRTH_CERTIFICATE", "ii ab 777777", true)))
                .isEmpty();
        assertThat(since(before, filed(SINCE, "CITIZENSHIP_CERTIFICATE", "II-AB 777777", true)))
                .containsExactly(SINCE);
    }

    @Test
    void evidenceWithoutANumberIsToldByWhatItSays() {
        Filed before = said(BEFORE, "Recognised by a neighbour", false);
        assertThat(since(before, said(SINCE, "Recognised by a neighbour.", true)))
                .isEmpty();
        assertThat(since(before, said(SINCE, "Recognised by his brother", true)))
                .containsExactly(SINCE);
    }

    @Test
    void aDocumentOfTheFormThatIsFiledAfterwardsIsNothingNew() {
        assertThat(since(filed(SINCE, "PASSPORT_COPY", "AN1234567", true))).isEmpty();
    }

    @Test
    void whatAnApplicationAlreadyRestedOnIsNotNewForTheNextOne() {
        Filed first = filed(SINCE, "BIRTH_CERTIFICATE", "II-AB 777777", true);
        Filed again = filed(new UUID(6, 3), "BIRTH_CERTIFICATE", "II-AB 777777", true);
        Filed other = filed(new UUID(6, 4), "BIRTH_CERTIFICATE", "II-AB 888888", true);
        List<FormerCase.Person> persons = List.of(person(first, again, other));
        assertThat(FiledSince.to(persons, Set.of(SINCE), FORM)).containsExactly(other.id());
        assertThat(FiledSince.numbersBefore(persons, Set.of(SINCE))).containsExactly("IIAB777777");
    }

    @Test
    void whatCannotBeReadAnyMoreIsHeldAgainstNobody() {
        assertThat(since(new Filed(BEFORE, null, false), new Filed(SINCE, null, true)))
                .containsExactly(SINCE);
    }

    private static Set<UUID> since(Filed... filed) {
        return FiledSince.to(List.of(person(filed)), Set.of(), FORM);
    }

    private static FormerCase.Person person(Filed... filed) {
        return new FormerCase.Person(new PersonId(new UUID(1, 2)), FORM, Outcome.REFUSED, List.of(filed));
    }

    private static Filed filed(UUID id, String kind, String number, boolean afterRefusal) {
        return new Filed(id, new EvidenceContent(kind, number, null, null, null, null), afterRefusal);
    }

    private static Filed said(UUID id, String remarks, boolean afterRefusal) {
        return new Filed(id, new EvidenceContent("WITNESS_STATEMENT", null, null, null, null, remarks), afterRefusal);
    }
}
