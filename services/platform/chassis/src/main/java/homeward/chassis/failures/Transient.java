package homeward.chassis.failures;

/** Marks a transient failure: the same call may be repeated unchanged. */
public interface Transient {}
