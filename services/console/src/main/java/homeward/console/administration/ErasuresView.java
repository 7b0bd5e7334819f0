package homeward.console.administration;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.console.forms.Fault;

/**
 * The page of erasures.
 *
 * @param due null if the service that knows what is due does not answer
 * @param told null if the service that reads the ledgers does not answer
 * @param form as it was sent, if it was refused
 * @param repeated key of the form that got no answer, to be sent again with it; null if there is none
 */
public record ErasuresView(
        @Nullable DuePage due,
        @Nullable ErasuresReport told,
        List<String> grounds,
        ErasureForm form,
        @Nullable String repeated,
        List<Fault> faults) {

    /** Whether the person's erasure is proposed already. */
    public boolean isProposed(String personId) {
        return told != null
                && told.open().stream().anyMatch(one -> one.personId().equals(personId));
    }

    /** Whether it was to be carried out without the tick. */
    public boolean isUnsure(String personId, String service) {
        return form.personText().equals(personId)
                && form.serviceText().equals(service)
                && faults.stream().anyMatch(fault -> fault.field().equals("waiting"));
    }

    /** A key for a form about a person: that of the attempt which got no answer, or a new one. */
    public String key(String personId) {
        return repeated != null && form.personText().equals(personId)
                ? repeated
                : UUID.randomUUID().toString();
    }
}
