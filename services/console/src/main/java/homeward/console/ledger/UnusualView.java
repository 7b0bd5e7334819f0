package homeward.console.ledger;

import homeward.console.forms.Days;

/** Readings that are worth a question, of some days. */
public record UnusualView(Days days, UnusualReport report) {}
