package homeward.request.application.withdraw;

import homeward.events.request.ApplicationEvent.WithdrawalReason;

public record WithdrawApplicationBody(WithdrawalReason reason) {}
