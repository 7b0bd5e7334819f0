package homeward.identification.casefile;

import org.junit.jupiter.api.Test;

import homeward.casefile.testing.DisclosureSpec;

class DisclosureTest {

    @Test
    void everyFieldThatTheDeskShowsIsInTheDisclosureTable() {
        DisclosureSpec.complete(IdentityView.class);
    }
}
