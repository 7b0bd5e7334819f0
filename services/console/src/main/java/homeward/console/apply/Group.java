package homeward.console.apply;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Fields that belong together.
 *
 * @param id of its heading
 * @param remove what the button that takes it away sends; null if there is none
 * @param zone what became of the machine-readable zone; null if the group has none
 */
public record Group(
        String id,
        String title,
        @Nullable String hint,
        List<Field> fields,
        @Nullable String remove,
        @Nullable Zone zone) {

    /**
     * What a zone was read as.
     *
     * @param unread why it cannot be read; null if it was read, or is empty
     * @param right how many check digits are right, in words; null unless it was read
     * @param wrong each wrong digit, in words
     * @param filled how many fields were filled
     */
    public record Zone(@Nullable String unread, @Nullable String right, List<String> wrong, int filled) {}
}
