package homeward.reintegration.casefile;

import java.util.List;

import homeward.chassis.projections.Entries;
import homeward.chassis.projections.Section;
import homeward.events.Recorded;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.events.stages.ReintegrationStage;
import homeward.reintegration.casefile.ReintegrationView.Person;

final class ReintegrationSection implements Section<ReintegrationEvent, ReintegrationView> {

    @Override
    public String service() {
        return "reintegration";
    }

    @Override
    public Class<ReintegrationEvent> events() {
        return ReintegrationEvent.class;
    }

    @Override
    public Class<ReintegrationView> type() {
        return ReintegrationView.class;
    }

    @Override
    public ReintegrationView initial() {
        return new ReintegrationView(List.of());
    }

    @Override
    public ReintegrationView apply(ReintegrationView view, Recorded<ReintegrationEvent> recorded) {
        ReintegrationEvent event = recorded.event();
        return new ReintegrationView(Entries.changeOrAdd(
                view.persons(),
                person -> person.personId().equals(event.personId()),
                () -> new Person(
                        event.personId(),
                        ReintegrationStage.EXPECTED,
                        null,
                        null,
                        null,
                        null,
                        false,
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null),
                person -> People.after(person, event)));
    }
}
