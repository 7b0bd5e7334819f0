package homeward.console.transit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;
import homeward.console.commands.Command.Fact;
import homeward.console.dossier.DossierView;
import homeward.console.words.Due;

/** The page of a case for a state on the way. */
public record TransitView(String caseId, List<Request> requests) {

    /**
     * A request for transit.
     *
     * @param id of its part of the page
     * @param due end of the limit to reply; null if none is known, or the reply was given
     * @param rule of that limit; null if none is known
     * @param silence what follows if nothing is said, in words; null once the reply was given
     * @param silenceRule null if there is none
     * @param stops the route as far as it touches the state, with the days by the clocks of the places
     * @param facts what else was told about the operation
     */
    public record Request(
            String id,
            String standing,
            @Nullable Due due,
            @Nullable Basis rule,
            @Nullable String silence,
            @Nullable Basis silenceRule,
            List<DossierView.Stop> stops,
            List<Fact> facts,
            List<DossierView.Act> now,
            List<DossierView.Act> also) {}
}
