package homeward.identification.identity;

import static homeward.identification.identity.Given.AAA;
import static homeward.identification.identity.Given.BBB;
import static homeward.identification.identity.Given.CASE;
import static homeward.identification.identity.Given.PERSON;
import static homeward.identification.identity.Given.openedFor;
import static homeward.identification.identity.Given.source;
import static homeward.identification.identity.Given.unopened;

import org.junit.jupiter.api.Test;

import homeward.events.request.Transferee.Category;
import homeward.identification.identity.IdentificationCommand.OpenIdentification;
import homeward.testkit.TestTreaty;

class OpenIdentificationTest {

    @Test
    void anApplicationOpensTheIdentificationOfAPersonOnce() {
        var open = new OpenIdentification(CASE, PERSON, AAA, BBB, TestTreaty.REFERENCE, Category.STATELESS, source(0));
        unopened().when(open).then(openedFor(Category.STATELESS)).when(open).thenNothing();
    }
}
