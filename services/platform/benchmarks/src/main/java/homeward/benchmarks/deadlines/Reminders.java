package homeward.benchmarks.deadlines;

import java.time.Instant;
import java.util.List;

import homeward.chassis.deadlines.Deadlines;
import homeward.chassis.deciding.Command;
import homeward.events.CaseId;
import homeward.events.Recorded;
import homeward.events.request.ApplicationEvent;

/** Deadlines that never forget a moment. */
final class Reminders implements Deadlines<ApplicationEvent> {

    static final String SERVICE = "request";
    static final String MOMENT = "reminder";

    record Remind(String stream) implements Command {}

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Class<ApplicationEvent> events() {
        return ApplicationEvent.class;
    }

    @Override
    public List<Change> changes(Recorded<ApplicationEvent> event) {
        return List.of();
    }

    @Override
    public Command due(CaseId caseId, String stream, String moment, Instant due) {
        return new Remind(stream);
    }
}
