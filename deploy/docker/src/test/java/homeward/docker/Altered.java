package homeward.docker;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Ways to alter a copy of a file. A copy that would not be altered is refused by {@link Setup}. */
final class Altered {

    /** The repository, whose files are compared. */
    static final Path ROOT = Path.of(System.getProperty("homeward.root", "../.."))
            .toAbsolutePath()
            .normalize();

    private Altered() {}

    static UnaryOperator<String> replace(String from, String to) {
        return text -> text.replace(from, to);
    }

    static UnaryOperator<String> remove(String part) {
        return replace(part, "");
    }
}
