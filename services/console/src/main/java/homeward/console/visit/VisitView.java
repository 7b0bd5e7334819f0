package homeward.console.visit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is shown once, in words.
 *
 * @param day of what comes next; null if none is set
 * @param limit whether that is the last day on which it can come
 * @param before when it was shown the time before; null if it never was
 * @param failures null if nobody had a wrong secret
 */
public record VisitView(
        String status,
        String next,
        @Nullable String day,
        boolean limit,
        List<Receipt> received,
        @Nullable Contact contact,
        String until,
        @Nullable String before,
        @Nullable String failures) {

    /** Who received what, and when last. */
    public record Receipt(String who, String what, String when) {}

    /** Whom one asks. */
    public record Contact(
            String authority,
            @Nullable String address,
            @Nullable String telephone,
            @Nullable String mail,
            @Nullable String supervisor) {}

    static VisitView of(Told told, Tongue tongue) {
        Told.Contact contact = told.contact();
        return new VisitView(
                tongue.coded("status", told.status()),
                tongue.coded("next", told.next()),
                told.day() == null ? null : tongue.day(told.day()),
                told.isLimit(),
                told.received().stream()
                        .map(receipt -> new Receipt(
                                tongue.state(receipt.state()),
                                tongue.coded("data", receipt.data()),
                                tongue.day(receipt.day())))
                        .toList(),
                contact == null
                        ? null
                        : new Contact(
                                contact.authority(),
                                contact.address(),
                                contact.telephone(),
                                contact.mail(),
                                contact.supervisor()),
                tongue.day(told.until()),
                told.openedBefore() == null ? null : tongue.day(told.openedBefore()),
                told.failures() == 0 ? null : String.valueOf(told.failures()));
    }
}
