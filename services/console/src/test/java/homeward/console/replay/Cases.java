package homeward.console.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Basis;
import homeward.console.cases.CaseFile;
import homeward.console.cases.Given;
import homeward.console.cases.Personal;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.TransferDesk;
import homeward.console.histories.Step;

/** A case of one person, as far as the tests of this package need it. */
final class Cases {

    static final String CASE = "3f0c5d5c-7a0f-4f0a-9c3f-000000000001";
    static final String PERSON = "3f0c5d5c-7a0f-4f0a-9c3f-000000000002";
    static final Instant DUE = Instant.parse("2026-05-28T21:00:00Z");
    static final Basis RULE = new Basis("EU-RUS-2006", 1, "replyLimit.NORMAL", "11(2)", true, null);

    private Cases() {}

    /** @param concern whether a concern is open and shown */
    static CaseFile<RequestDesk> file(boolean concern) {
        var form = Given.form(false, Instant.parse("2026-05-04T09:20:00Z"));
        var person = new Application.Applicant(
                PERSON,
                "OWN_NATIONAL",
                "PRINCIPAL",
                false,
                null,
                new Application.Reply("AWAITED", null, List.of(), List.of(), RULE, null),
                new Personal<>(null, false, true));
        var desk = new RequestDesk(
                DUE,
                null,
                List.of(),
                concern ? List.of(new RequestDesk.Concern("s", PERSON, new Personal<>(null, false, true), null)) : null,
                null,
                List.of(new RequestDesk.Limit("REPLY", null, "RUNNING", DUE, "SILENCE_IS_CONSENT", RULE)),
                null,
                null,
                null,
                null,
                null);
        return new CaseFile<>(
                CASE,
                new Application("RECEIVED", form, List.of(person), List.of(), null, null),
                null,
                null,
                null,
                desk,
                List.of(),
                List.of(),
                null,
                Map.of("application-" + CASE, 3L));
    }

    /** The same with other limits. */
    static CaseFile<RequestDesk> limited(List<RequestDesk.Limit> limits) {
        CaseFile<RequestDesk> file = file(false);
        return new CaseFile<>(
                CASE,
                file.application(),
                null,
                null,
                null,
                new RequestDesk(DUE, null, List.of(), null, null, limits, null, null, null, null, null),
                List.of(),
                List.of(),
                null,
                file.versions());
    }

    static TransferDesk waiting(@Nullable String internally) {
        List<TransferDesk.Missing> kept =
                internally == null ? List.of() : List.of(new TransferDesk.Missing(internally, PERSON, null));
        return new TransferDesk(
                List.of(),
                List.of(new TransferDesk.Outlook(
                        "i",
                        1,
                        false,
                        List.of(new TransferDesk.Missing("notice-before-departure", null, null)),
                        kept,
                        null)),
                List.of(),
                null,
                null,
                null);
    }

    /** @param cause event of the step that led to it; null for a request */
    static Step step(int number, String type, String by, @Nullable String cause) {
        Instant at = Instant.parse("2026-05-05T07:05:00Z").plusSeconds(number * 60L);
        return new Step(
                number,
                event(number),
                "request",
                "application-" + CASE,
                number - 1L,
                type,
                at,
                at,
                at,
                by,
                "an authority",
                by.equals("NLD") ? "n-1" : null,
                "ConfirmReceipt",
                "3f0c5d5c-7a0f-4f0a-9c3f-0000000000ff",
                cause == null ? "3f0c5d5c-7a0f-4f0a-9c3f-0000000000fe" : cause,
                "EU-RUS-2006/1",
                List.of(RULE),
                List.of());
    }

    static String event(int number) {
        return String.format("3f0c5d5c-7a0f-4f0a-9c3f-1%011d", number);
    }
}
