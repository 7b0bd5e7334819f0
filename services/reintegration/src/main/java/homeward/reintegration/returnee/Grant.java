package homeward.reintegration.returnee;

import homeward.events.Money;
import homeward.events.reintegration.ReintegrationEvent.AssistanceForm;
import homeward.events.reintegration.ReintegrationEvent.AssistanceKind;

/** Assistance granted, and the amount delivered so far. */
public record Grant(AssistanceKind kind, AssistanceForm form, Money amount, Money delivered) {

    Grant without(Money revoked) {
        return new Grant(kind, form, new Money(amount.minor() - revoked.minor(), amount.currency()), delivered);
    }

    Grant plus(Money more) {
        return new Grant(kind, form, amount, delivered.plus(more));
    }
}
