package homeward.audit.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import homeward.audit.ledger.PartnerReport.Exchange;
import homeward.audit.ledger.PartnerReport.Result;
import homeward.audit.ledger.PartnerReport.Use;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;
import homeward.histories.LedgerEntry;
import homeward.histories.LedgerSearch.Period;

/** Counts the entries of the cases of two states. Not thread-safe. */
final class UseAndResults {

    private static final String DISCLOSED = "DataDisclosed";
    private static final String READ = "DataRead";
    private static final String CORRECTED = "CorrectionNotified";
    private static final String WITHHELD = "DataWithheld";
    private static final String ERASED = "PersonDataErased";

    private final StateCode state;
    private final StateCode partner;
    private final Map<String, Tally> received = new TreeMap<>();
    private final Map<String, Tally> sent = new TreeMap<>();
    private final Map<String, Tally> used = new TreeMap<>();
    private final Map<String, Long> results = new TreeMap<>();
    private long corrections;
    private long withheld;
    private long erasures;

    UseAndResults(StateCode state, StateCode partner) {
        this.state = state;
        this.partner = partner;
    }

    private static final class Tally {
        private final String name;
        private final String of;
        private final Set<PersonId> persons = new HashSet<>();
        private final Set<CaseId> cases = new HashSet<>();
        private long times;

        Tally(String name, String of) {
            this.name = name;
            this.of = of;
        }

        void add(LedgerEntry entry) {
            times++;
            persons.addAll(entry.persons());
            cases.add(entry.caseId());
        }
    }

    void add(LedgerEntry entry) {
        boolean ours = entry.by().equals(state);
        switch (entry.kind()) {
            case DISCLOSED -> disclosed(entry, ours);
            case READ -> {
                if (ours) {
                    String purpose = String.valueOf(entry.purpose());
                    used.computeIfAbsent(purpose + "\n" + entry.authority(), _ -> new Tally(purpose, entry.authority()))
                            .add(entry);
                }
            }
            case CORRECTED -> corrections++;
            case WITHHELD -> withheld += ours ? 1 : 0;
            case ERASED -> erasures += ours ? 1 : 0;
            default -> {}
        }
    }

    private void disclosed(LedgerEntry entry, boolean ours) {
        Map<String, Tally> direction = ours ? sent : received;
        if (entry.to().contains(ours ? partner : state)) {
            entry.fields()
                    .forEach(field -> direction
                            .computeIfAbsent(field, name -> new Tally(name, ""))
                            .add(entry));
        }
    }

    void addResult(String kind) {
        results.merge(kind, 1L, Long::sum);
    }

    PartnerReport report(Period period) {
        List<Use> uses = new ArrayList<>();
        used.values()
                .forEach(tally ->
                        uses.add(new Use(tally.name, tally.of, tally.times, tally.persons.size(), tally.cases.size())));
        List<Result> came = new ArrayList<>();
        results.forEach((kind, times) -> came.add(new Result(kind, times)));
        return new PartnerReport(
                partner,
                period.from(),
                period.to(),
                exchanges(received),
                exchanges(sent),
                uses,
                corrections,
                withheld,
                erasures,
                came);
    }

    private static List<Exchange> exchanges(Map<String, Tally> tallies) {
        return tallies.values().stream()
                .map(tally -> new Exchange(tally.name, tally.times, tally.persons.size()))
                .toList();
    }
}
