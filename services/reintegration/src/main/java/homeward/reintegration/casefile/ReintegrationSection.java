package homeward.reintegration.casefile;

import java.util.List;

import homeward.chassis.projections.Entries;
import homeward.chassis.projections.Section;
import homeward.events.Recorded;
import homeward.events.reintegration.ReintegrationEvent;
import homeward.reintegration.casefile.ReintegrationPart.Person;

final class ReintegrationSection implements Section<ReintegrationEvent, ReintegrationPart> {

    @Override
    public String service() {
        return "reintegration";
    }

    @Override
    public Class<ReintegrationEvent> events() {
        return ReintegrationEvent.class;
    }

    @Override
    public Class<ReintegrationPart> type() {
        return ReintegrationPart.class;
    }

    @Override
    public ReintegrationPart initial() {
        return new ReintegrationPart(List.of());
    }

    @Override
    public ReintegrationPart apply(ReintegrationPart part, Recorded<ReintegrationEvent> recorded) {
        ReintegrationEvent event = recorded.event();
        return new ReintegrationPart(Entries.changeOrAdd(
                part.persons(),
                person -> person.personId().equals(event.personId()),
                () -> new Person(
                        event.personId(), null, null, null, null, false, List.of(), List.of(), null, null, null),
                person -> People.after(person, event)));
    }
}
