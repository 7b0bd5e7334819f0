package homeward.request.application.submit;

import static homeward.request.application.Given.PARENT;
import static homeward.request.application.Given.application;
import static homeward.request.application.Given.submit;
import static homeward.request.application.Given.treaty;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import homeward.events.Personal;
import homeward.events.request.PersonalDetails;
import homeward.events.request.PersonalDetails.IdentityDocument;
import homeward.events.request.SpecialCircumstances;
import homeward.events.request.Transferee;
import homeward.events.request.Transferee.Category;
import homeward.events.request.Transferee.FamilyRole;
import homeward.request.application.ApplicationCommand.SubmitApplication;

/** A person born in 1990, whose passport is shown on 2 March 2026. */
class DocumentDatesTest {

    @ParameterizedTest
    @CsvSource({
        "notadate, , issuedOn",
        "2025-02-30, , issuedOn",
        "2025-13, , issuedOn",
        "2026-03-03, , issuedOn",
        "1989-12-31, , issuedOn",
        ", 00/00/0000, expiresOn",
        ", 31.12.2027, expiresOn",
        "2020-01-01, 2017-01-01, expiresOn",
    })
    void impossibleDatesAreRefusedByField(@Nullable String issuedOn, @Nullable String expiresOn, String field) {
        application(treaty())
                .when(withPassport(issuedOn, expiresOn))
                .invalid("persons[0].details.documents[0]." + field);
    }

    @Test
    void datesMayBePartialUnknownOrInThePast() {
        application(treaty()).when(withPassport(null, null)).thenRecorded(events -> {});
        application(treaty()).when(withPassport("2011", "2021-03")).thenRecorded(events -> {});
        application(treaty()).when(withPassport("2026-03-02", "2036-03-01")).thenRecorded(events -> {});
    }

    private static SubmitApplication withPassport(@Nullable String issuedOn, @Nullable String expiresOn) {
        var passport =
                new IdentityDocument(IdentityDocument.Kind.PASSPORT, "00 0000000", issuedOn, null, null, expiresOn);
        var details = new PersonalDetails(
                "Sample",
                "Alex",
                null,
                null,
                List.of(),
                "1990",
                null,
                "X",
                null,
                List.of("BBB"),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(passport));
        return submit(new Transferee(
                PARENT,
                Category.OWN_NATIONAL,
                FamilyRole.PRINCIPAL,
                false,
                null,
                null,
                Personal.of(PARENT, details),
                Personal.of(PARENT, new SpecialCircumstances(null, null))));
    }
}
