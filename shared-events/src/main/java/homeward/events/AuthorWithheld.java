package homeward.events;

/**
 * An event whose author is not told to other states: its metadata names the requesting state instead of the person, the
 * authority and the state that acted. The author is in the sealed content.
 */
public interface AuthorWithheld {}
