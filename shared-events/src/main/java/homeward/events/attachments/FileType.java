package homeward.events.attachments;

/** The types of files that are accepted. */
public enum FileType {
    PDF,
    JPEG,
    PNG,
    TIFF
}
