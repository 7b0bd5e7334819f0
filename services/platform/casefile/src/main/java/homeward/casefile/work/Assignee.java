package homeward.casefile.work;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Who does the work on a case: an officer or a team of one state.
 *
 * @param officer pseudonymous id as in his or her token; null if it is a team
 * @param team name that the state gives it; null if it is an officer
 */
public record Assignee(@Nullable String officer, @Nullable String team) {

    private static final String OFFICER = "officer:";
    private static final String TEAM = "team:";

    /** @throws IllegalArgumentException unless exactly one of the two is given */
    public Assignee {
        if ((officer == null) == (team == null)) {
            throw new IllegalArgumentException("an officer or a team");
        }
    }

    public static Assignee officer(String id) {
        return new Assignee(id, null);
    }

    /** The assignee as one text. */
    public String text() {
        return officer == null ? TEAM + team : OFFICER + officer;
    }

    /** Parses the result of {@link #text}; empty if it is none. */
    public static Optional<Assignee> parse(String text) {
        if (text.startsWith(OFFICER) && text.length() > OFFICER.length()) {
            return Optional.of(officer(text.substring(OFFICER.length())));
        }
        return text.startsWith(TEAM) && text.length() > TEAM.length()
                ? Optional.of(new Assignee(null, text.substring(TEAM.length())))
                : Optional.empty();
    }
}
