package homeward.casefile.disclosure;

import static homeward.casefile.disclosure.Kinds.RETURNEE;

/** What a person is told who looks into the own case with a code and a secret. */
final class ReturneeFields {

    private ReturneeFields() {}

    static void into(DisclosureTable table) {
        table.of("ReturneeView")
                .to(RETURNEE, "status", "next", "day", "received", "contact", "until", "openedBefore", "failures");
        table.of("ReturneeView.Receipt").to(RETURNEE, "state", "data", "day");
        table.of("Contact").to(RETURNEE, "authority", "address", "telephone", "mail", "supervisor");
    }
}
