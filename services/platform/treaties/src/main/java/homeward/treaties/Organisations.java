package homeward.treaties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import homeward.events.StateCode;

/** The dated memberships of organisations that are parties to an agreement. */
record Organisations(Map<String, List<Member>> members) {

    /** @param until first day after the membership; null for a present member */
    record Member(
            StateCode state,
            @JsonProperty("from") LocalDate since,
            @Nullable LocalDate until) {

        boolean on(LocalDate day) {
            return !day.isBefore(since) && (until == null || day.isBefore(until));
        }
    }

    boolean belongs(StateCode state, String party, LocalDate day) {
        List<Member> organisation = members.get(party);
        return organisation == null
                ? state.value().equals(party)
                : organisation.stream().anyMatch(member -> member.state().equals(state) && member.on(day));
    }
}
