package homeward.events;

/**
 * The type of a value that no other state may learn: whatever tells that a person needs or has protection. Such a value
 * stays with the requesting state. Inside {@link Personal} it is sealed under a key of which that state alone holds a
 * copy, and padded; the disclosure ledger and the read models of other parties do not know of it.
 */
public interface Undisclosed extends Padded {}
