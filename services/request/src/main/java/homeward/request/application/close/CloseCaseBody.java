package homeward.request.application.close;

import homeward.events.request.ApplicationEvent.CaseOutcome;

public record CloseCaseBody(CaseOutcome outcome) {}
