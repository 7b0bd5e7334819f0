package homeward.events;

/**
 * The type of a value whose length, or presence, would tell something. Inside {@link Personal} its plaintext is padded to
 * a size class, and it is always present.
 */
public interface Padded {}
