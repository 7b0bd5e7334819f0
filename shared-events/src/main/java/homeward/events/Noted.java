package homeward.events;

/**
 * A fact of another service that a stream notes for a later decision elsewhere. What an officer sees and decides on this
 * stream does not depend on it, so it does not outdate the version that a command names.
 */
public interface Noted {}
