package homeward.local.browser;

import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Page;

/** What journeys look like: a picture of every page that they look at, and with {@code -Dhomeward.regenerate=true} those of the documentation anew. */
final class Pictures {

    static final Path DOCS = Path.of("..", "..", "docs").toAbsolutePath().normalize();

    private static final Path TAKEN = Path.of("target", "pictures");
    private static final boolean REGENERATE = Boolean.getBoolean("homeward.regenerate");
    private static final String TYPE = ".png";

    /** The file in the documentation by the name under which a journey takes the picture. */
    private static final Map<String, String> SHOWN = Map.of(
            "board-1280", "pictures/board.png",
            "board-wall-1920", "pictures/board-wall.png",
            "person-360", "pictures/person.png",
            "person-told-360", "pictures/person-told.png",
            "figures-pair-1280", "pictures/figures.png",
            "administration-1280", "pictures/administration.png",
            "operators-1280", "pictures/operators.png");

    private Pictures() {}

    /** Of the page from top to end. */
    static void take(Page page, String name) {
        write(page, TAKEN.resolve(name + TYPE));
        String shown = SHOWN.get(name);
        if (REGENERATE && shown != null) {
            write(page, DOCS.resolve(shown));
        }
    }

    /** Files in the documentation that journeys make. */
    static Map<String, String> shown() {
        return SHOWN;
    }

    private static void write(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
