package homeward.reintegration.returnee.assistance;

import homeward.events.Money;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;

public record GrantAssistanceBody(AssistanceKind kind, AssistanceForm form, Money amount) {}
