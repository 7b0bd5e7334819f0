package homeward.identification.casefile;

import homeward.chassis.projections.Section;
import homeward.events.Recorded;
import homeward.events.stages.TransferStage;
import homeward.events.transport.TransferEvent;
import homeward.events.transport.TransferEvent.ItineraryProposed;

/** What the identification desk keeps of the transfer: the stage, told by every event, and the planned arrival. */
final class TransferSection implements Section<TransferEvent, TransferView> {

    @Override
    public String service() {
        return "transport-and-escort";
    }

    @Override
    public Class<TransferEvent> events() {
        return TransferEvent.class;
    }

    @Override
    public Class<TransferView> type() {
        return TransferView.class;
    }

    @Override
    public TransferView initial() {
        return new TransferView(TransferStage.EXPECTED, null);
    }

    @Override
    public TransferView apply(TransferView view, Recorded<TransferEvent> recorded) {
        return new TransferView(
                view.stage().after(recorded.event()),
                recorded.event() instanceof ItineraryProposed planned
                        ? planned.legs().getLast().arrives()
                        : view.arrives());
    }
}
