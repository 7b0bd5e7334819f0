package homeward.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;

/** Somebody who uses the console: what they do, and what nobody may meet on the way. */
final class Visitor implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** Letters of a state's code. */
    private static final int STATE = 3;

    /** What fits on A4 between the margins, in pixels of style sheets. */
    private static final int PAPER = 695;

    private static final String TELL_REFUSALS =
            "document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.blockedURI));";

    private final BrowserContext context;
    private final String console;
    private final boolean scripts;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private int loaded;

    Visitor(BrowserContext context, String console, boolean scripts) {
        this.context = context;
        this.console = console;
        this.scripts = scripts;
        this.page = context.newPage();
        page.addInitScript(TELL_REFUSALS);
        page.onConsoleMessage(message -> {
            // the browser tells a refused form as an error, too
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.onLoad(_ -> loaded++);
    }

    Page page() {
        return page;
    }

    /** Begins at the inbox, and picks an officer at the local issuer. */
    Visitor signInAs(String officer) {
        page.navigate(console + "/inbox");
        return pick(officer, "/inbox**");
    }

    /** Begins at the pages of operators, and picks anybody at the local issuer. */
    Visitor signInToOperateAs(String anybody) {
        page.navigate(console + "/operators");
        click("main a[href='/operators/sign-in']");
        return pick(anybody, "/operators**");
    }

    /** At a button, or by state and role. */
    private Visitor pick(String who, String back) {
        Locator button = page.locator("button[value='" + who + "']");
        if (button.count() > 0) {
            button.click();
        } else {
            page.locator("#state-of").selectOption(who.substring(0, STATE));
            page.locator("#role").selectOption(who.substring(STATE + 1));
            page.locator("button:text-is('Sign in')").click();
        }
        page.waitForURL(console + back);
        page.waitForLoadState();
        return this;
    }

    Visitor open(String path) {
        page.navigate(console + path);
        return this;
    }

    /**
     * Follows a link or sends a form; done when the page that it leads to is loaded. Without scripts by keyboard: a click
     * waits for frames of the page, which one without scripts may owe for long.
     */
    Visitor click(String selector) {
        Locator part = page.locator(selector).first();
        return load(scripts ? part::click : () -> part.press("Enter"));
    }

    /** Chooses the other language and the dark colours. */
    Visitor inRussianAndDark() {
        click("button[name=language][value=ru]").click("button[name=theme][value=dark]");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ru");
        assertThat(page.locator("html").getAttribute("data-bs-theme")).isEqualTo("dark");
        return this;
    }

    /** Opens a part of the page that is folded. */
    Visitor unfold(String selector) {
        page.locator(selector).first().click();
        return this;
    }

    /** The page before is loaded as well, and would be taken for the next: a new one must have come. */
    private Visitor load(Runnable begin) {
        int before = loaded;
        begin.run();
        page.waitForCondition(() -> loaded > before);
        return this;
    }

    /** Searches in the bar, as the key of it says. */
    Visitor search(String text) {
        if (scripts) {
            page.keyboard().press("/");
        }
        page.locator("#find").fill(text);
        return load(() -> page.locator("#find").press("Enter"));
    }

    /** Waits until a part of the page has a text. */
    Visitor await(String selector, String text) {
        page.locator(selector + ":has-text('" + text + "')").first().waitFor();
        return this;
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    /** Language and colours as if they had been chosen before. */
    Visitor prefers(String language, String theme) {
        context.addCookies(List.of(
                new Cookie("homeward-language", language).setUrl(console),
                new Cookie("homeward-theme", theme).setUrl(console)));
        return this;
    }

    /** Accessible, no message of the browser, and nothing to scroll sideways. */
    Visitor fine(String picture) {
        return fineAt(picture, 360, 1280);
    }

    /** The same as printed on A4. */
    Visitor finePrinted(String picture) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        try {
            return fineAt(picture, PAPER);
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    /** The same at these widths in pixels. */
    Visitor fineAt(String picture, int... widths) {
        for (int width : widths) {
            page.setViewportSize(width, 900);
            Pictures.take(page, picture + "-" + width);
            if (scripts) {
                assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                                .intValue())
                        .as("%s is wider than %d px by", picture, width)
                        .isLessThanOrEqualTo(0);
                AxeResults axe = new AxeBuilder(page).withTags(RULES).analyze();
                assertThat(axe.getViolations())
                        .as("%s at %d px", picture, width)
                        .extracting(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                        .isEmpty();
                assertThat(Undecided.unknown(axe.getIncomplete(), picture + " at " + width + " px"))
                        .as("what axe cannot decide, and nobody has yet")
                        .isEmpty();
            }
        }
        List<String> met = List.copyOf(faults);
        faults.clear();
        assertThat(met).as(picture).isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
