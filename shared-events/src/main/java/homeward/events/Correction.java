package homeward.events;

/** An event that corrects personal data which was sent before: the ledger records that the other parties were told. */
public interface Correction {}
