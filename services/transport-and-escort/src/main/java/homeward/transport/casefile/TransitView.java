package homeward.transport.casefile;

import java.util.List;

import homeward.events.StateCode;
import homeward.transport.casefile.TransferView.Journey;

/** What a transit state is shown: the legs that begin or end there, without persons. */
final class TransitView {

    private TransitView() {}

    static TransferView of(TransferView view, StateCode state) {
        return new TransferView(
                view.stage(),
                List.of(),
                view.itineraries().stream()
                        .map(journey -> only(journey, state))
                        .filter(journey -> !journey.legs().isEmpty())
                        .toList(),
                List.of());
    }

    private static Journey only(Journey journey, StateCode state) {
        return new Journey(
                journey.itineraryId(),
                journey.status(),
                List.of(),
                journey.escorted(),
                journey.escorts(),
                null,
                journey.legs().stream()
                        .filter(stage -> state.equals(stage.planned().fromState())
                                || state.equals(stage.planned().toState()))
                        .toList(),
                List.of(),
                null,
                null);
    }
}
