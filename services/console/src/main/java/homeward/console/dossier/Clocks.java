package homeward.console.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.CaseFile;
import homeward.console.cases.IdentityDesk;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.RequestDesk.Limit;
import homeward.console.words.Due;
import homeward.console.words.Speech;

/** The time limits of a case, earliest first, each with its article and what follows. */
record Clocks(Application.Form form, RequestDesk desk, Persons persons, Speech say) {

    List<DossierView.Clock> all(CaseFile<RequestDesk> file, @Nullable IdentityDesk identity) {
        List<DossierView.Clock> clocks = new ArrayList<>();
        desk.clocks().forEach(limit -> clocks.add(clock(limit)));
        file.moments().stream()
                .filter(due -> due.what().equals("ANSWER_DUE"))
                .forEach(due -> clocks.add(plain("ANSWER", null, due.due(), null)));
        if (identity != null) {
            identity.all().forEach(person -> documents(person, clocks));
        }
        clocks.sort(Comparator.comparing(Clocks::end, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(clocks);
    }

    private void documents(IdentityDesk.Person person, List<DossierView.Clock> clocks) {
        if (person.documents() == null) {
            return;
        }
        for (IdentityDesk.DocumentDetails document : person.documents()) {
            Instant due = document.due();
            if (due != null) {
                clocks.add(plain("TRAVEL_DOCUMENT", person.personId(), due, form.requestedState()));
            }
        }
    }

    private DossierView.Clock plain(String kind, @Nullable String person, Instant due, @Nullable String decidedIn) {
        return new DossierView.Clock(
                what(kind, person), say.due(due, decidedIn), "", say.word("follows", kind), null, 0, 0);
    }

    private DossierView.Clock clock(Limit limit) {
        Instant ends = limit.due();
        Due due = ends == null ? null : say.due(ends, form.requestedState());
        Instant from = limit.kind().equals("REPLY") ? desk.receivedAt() : null;
        long whole = from == null || ends == null ? 0 : days(from, ends);
        long passed = from == null ? 0 : Math.clamp(days(from, say.now()), 0, Math.max(0, whole));
        return new DossierView.Clock(
                what(limit.kind(), limit.personId()),
                due,
                say.word("limitstatus", limit.status()),
                say.word("follows", limit.follows()),
                limit.basis(),
                passed,
                whole);
    }

    private static @Nullable Instant end(DossierView.Clock clock) {
        Due due = clock.due();
        return due == null ? null : due.at();
    }

    private static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }

    private String what(String kind, @Nullable String person) {
        String what = say.word("limit", kind);
        return person == null ? what : what + ": " + persons.shortName(person);
    }
}
