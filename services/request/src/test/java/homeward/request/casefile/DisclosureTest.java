package homeward.request.casefile;

import org.junit.jupiter.api.Test;

import homeward.casefile.testing.DisclosureSpec;

class DisclosureTest {

    @Test
    void everyFieldThatTheDeskShowsIsInTheDisclosureTable() {
        DisclosureSpec.complete(RequestFile.class);
    }
}
