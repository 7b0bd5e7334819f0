package homeward.docker;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Functions that alter a copy of a file. {@link Setup} refuses a copy without a difference. */
final class Altered {

    /** Root of the repository. */
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
