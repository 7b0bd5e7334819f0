package homeward.request.returnee;

import static homeward.casefile.summary.Summaries.IDENTIFICATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import homeward.events.StateCode;
import homeward.request.returnee.ReturneeView.Data;
import homeward.request.returnee.ReturneeView.Receipt;

/**
 * Gathers what was sent to whom, in kinds that a person understands. Kinds of data that tell of health, danger, protection, children,
 * escorts or assistance are none of them: whoever holds the letter must not learn that there is such data. Nor are recipients but the two
 * sides told. Not thread-safe.
 */
final class Receipts {

    /** Fields of the events, by the names under which the ledger has them. */
    private static final Map<String, Data> KINDS = Map.of(
            "details", Data.IDENTITY,
            "identity", Data.IDENTITY,
            "majority", Data.IDENTITY,
            "content", Data.EVIDENCE,
            "nationality", Data.EVIDENCE,
            "number", Data.DOCUMENT,
            "explanation", Data.EXPLANATIONS,
            "observations", Data.EXPLANATIONS,
            "text", Data.LETTERS,
            "attachments", Data.LETTERS);

    private final Set<StateCode> sides;
    private final Map<Kind, Instant> last = new HashMap<>();

    /** @param sides of the case: a state of transit among the recipients would tell the way */
    Receipts(Set<StateCode> sides) {
        this.sides = Set.copyOf(sides);
    }

    private record Kind(StateCode state, Data data) {}

    /** @param service in whose ledger the entry is */
    void add(String service, SentData sent) {
        for (StateCode state : sent.to()) {
            if (!sides.contains(state)) {
                continue;
            }
            for (Data data : kinds(service, sent.fields())) {
                last.merge(new Kind(state, data), sent.at(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
    }

    /** What identifies a person is called details in the application, and what a piece of evidence says in the identification. */
    private static Set<Data> kinds(String service, List<String> fields) {
        Set<Data> kinds = EnumSet.noneOf(Data.class);
        for (String field : fields) {
            Data data = KINDS.get(field);
            if (data != null) {
                kinds.add(data == Data.IDENTITY && service.equals(IDENTIFICATION.service()) ? Data.EVIDENCE : data);
            }
        }
        return kinds;
    }

    /** Sent last first. */
    List<Receipt> all(Function<Instant, LocalDate> day) {
        List<Receipt> all = new ArrayList<>();
        last.forEach((kind, at) -> all.add(new Receipt(kind.state(), kind.data(), day.apply(at))));
        all.sort(Comparator.comparing(Receipt::day)
                .reversed()
                .thenComparing(receipt -> receipt.state().value())
                .thenComparing(Receipt::data));
        return List.copyOf(all);
    }
}
