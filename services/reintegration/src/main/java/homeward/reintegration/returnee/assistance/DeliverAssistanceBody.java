package homeward.reintegration.returnee.assistance;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.events.Money;

/** @param deliveredAt now, if left out */
public record DeliverAssistanceBody(Money amount, @Nullable Instant deliveredAt) {}
