package homeward.identification.identity;

import static homeward.identification.identity.Fixtures.AAA;
import static homeward.identification.identity.Fixtures.BBB;
import static homeward.identification.identity.Fixtures.CASE;
import static homeward.identification.identity.Fixtures.PERSON;
import static homeward.identification.identity.Fixtures.openedFor;
import static homeward.identification.identity.Fixtures.source;
import static homeward.identification.identity.Fixtures.unopened;

import org.junit.jupiter.api.Test;

import homeward.events.request.Transferee.Category;
import homeward.identification.identity.IdentificationCommand.OpenIdentification;
import homeward.testkit.TestTreaty;

class OpeningTest {

    @Test
    void an_application_opens_the_identification_of_a_person_once() {
        var open = new OpenIdentification(CASE, PERSON, AAA, BBB, TestTreaty.REFERENCE, Category.STATELESS, source(0));
        unopened().when(open).then(openedFor(Category.STATELESS)).when(open).thenNothing();
    }
}
