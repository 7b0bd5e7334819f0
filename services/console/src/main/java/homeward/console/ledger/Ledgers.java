package homeward.console.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Answer;
import homeward.console.api.Calls;
import homeward.console.api.Query;
import homeward.console.api.Service;
import homeward.console.forms.Days;
import homeward.console.reading.Reading;
import homeward.console.words.States;

/** Reads of the reports. No report holds personal data: names of fields, persons by id. */
@ApplicationScoped
public class Ledgers {

    private final Calls calls;

    Ledgers(Calls calls) {
        this.calls = calls;
    }

    /** @throws NotFoundException if the person is named by no id */
    Answer<PersonReport> person(String personId, Days days, @Nullable String cursor, String token) {
        return calls.get(
                Service.AUDIT,
                "/ledger/persons/" + Reading.id(personId)
                        + period(days).with("cursor", cursor).text(),
                token,
                PersonReport.class);
    }

    /** @throws NotFoundException if there is no such state */
    Answer<PartnerReport> partner(String partner, Days days, String token) {
        if (!States.known().contains(partner)) {
            throw new NotFoundException();
        }
        return calls.get(
                Service.AUDIT,
                "/ledger/partners/" + partner + period(days).text(),
                token,
                PartnerReport.class);
    }

    Answer<UnusualReport> unusual(Days days, String token) {
        return calls.get(
                Service.AUDIT, "/ledger/unusual" + period(days).text(), token, UnusualReport.class);
    }

    private static Query period(Days days) {
        return Query.none().with("from", days.begins()).with("to", days.ends());
    }
}
