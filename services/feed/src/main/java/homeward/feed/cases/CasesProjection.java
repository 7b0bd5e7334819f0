package homeward.feed.cases;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.request.RequestContracts;
import homeward.events.request.RequestEvent;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransportContracts;

/** Sides and journeys of every case. Never read on behalf of a state. */
@Singleton
class CasesProjection implements Projection {

    static final String NAME = "feed-cases";

    static final Section<RequestEvent, Sides> SIDES =
            Section.of(RequestContracts.SERVICE, RequestEvent.class, Sides.UNKNOWN, Sides::after);

    static final Section<TransferEvent, Journeys> JOURNEYS =
            Section.of(TransportContracts.SERVICE, TransferEvent.class, Journeys.NONE, Journeys::after);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Section<?, ?>> sections() {
        return List.of(SIDES, JOURNEYS);
    }

    @Override
    public Set<String> partySections() {
        return Set.of();
    }
}
