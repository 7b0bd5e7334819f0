package homeward.casefile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import homeward.chassis.deciding.Actor;
import homeward.chassis.deciding.Refusal;
import homeward.chassis.keeping.Note;
import homeward.chassis.keeping.Notes;

/** The views that each officer has saved for himself or herself: a name and the query of a list. */
@Singleton
class SavedViews {

    private static final String KIND = "view";
    private static final String SEPARATOR = "\n";
    private static final int MOST = 50;

    private final Notes notes;
    private final Clock clock;

    SavedViews(Notes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /** @param query the query part of the list's address, e.g. {@code waitsFor=ME&due=OVERDUE} */
    public record View(String name, String query) {}

    List<View> of(Actor officer) {
        String prefix = officer.id() + SEPARATOR;
        return notes.of(KIND, officer.state()).stream()
                .filter(note -> note.key().startsWith(prefix))
                .flatMap(note -> Stream.ofNullable(view(note, prefix)))
                .sorted(Comparator.comparing(View::name))
                .toList();
    }

    private static @Nullable View view(Note note, String prefix) {
        return note.text() == null ? null : new View(note.key().substring(prefix.length()), note.text());
    }

    /**
     * @param query null to take the view away
     * @throws Refusal if the officer has too many
     */
    void save(Actor officer, String name, @Nullable String query) {
        List<View> known = of(officer);
        if (query != null
                && known.size() >= MOST
                && known.stream().noneMatch(view -> view.name().equals(name))) {
            throw Refusal.rule("views-limited", "an officer has at most " + MOST + " views");
        }
        notes.write(
                KIND,
                List.of(officer.id() + SEPARATOR + name),
                query,
                officer,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
