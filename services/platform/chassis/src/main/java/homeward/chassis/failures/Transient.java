package homeward.chassis.failures;

/** Marks a failure that passes without anybody's doing: the same call may simply be made again. */
public interface Transient {}
