package homeward.reintegration.returnee.closing;

import homeward.events.reintegration.ReintegrationEvent.ReintegrationOutcome;

public record CloseReintegrationBody(ReintegrationOutcome outcome) {}
