package homeward.console.shell;

/** A field of a form as it was sent. */
public record KeptField(String name, String value) {}
