package homeward.local.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import homeward.local.bench.PageVisitor.Page;
import homeward.local.console.PlainError;

/** Somebody at the console who opens one page after the other, in a session of an officer who may audit, too. */
final class PagesLoad {

    /** Pages with personal data that one officer opens, below the limit of a day. */
    private static final int READINGS = 900;

    private static final String INBOX = "/inbox";
    private static final String ROW = " data-row";

    private static final List<String> LISTED = List.of("<section id=\"cases\"", ROW);
    private static final List<String> FOUND = List.of("id=\"foundh\"", ROW);
    private static final List<String> CASE_FILE = List.of("id=\"persons\"", "id=\"history\"");
    private static final List<String> FLIGHTS = List.of("id=\"flights\"", "<article class=\"hw-flight");
    private static final List<String> STEPS = List.of("id=\"steps\"", ROW);
    private static final List<String> FIGURES = List.of("id=\"pairs\"");

    /** Pages that lack what a service has not given say so. */
    private static final List<String> NEVER = List.of("These do not answer", "Cases that could not be read");

    private static final List<String> FILTERS = List.of(
            "waitsFor=ALL&kind=FORCED",
            "waitsFor=ALL&stage=request.SUBMITTED",
            "waitsFor=ALL&due=WEEK",
            "waitsFor=PARTNER",
            "assigned=NOBODY");

    private static final Pattern CASE = Pattern.compile("href=\"/cases/([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    private final PageVisitor visitor;
    private final Party party;
    private final int cases;
    private final Duration pause;
    private final Random random;
    private List<String> seen = List.of();
    private @Nullable String next;
    private int readings;

    /** @param pause how long a page is looked at, on average */
    PagesLoad(URI entrance, Party party, int cases, Duration pause) {
        this.visitor = new PageVisitor(entrance);
        this.party = party;
        this.cases = cases;
        this.pause = pause;
        this.random = new Random(party.number());
    }

    /** @throws PlainError if nothing waits there */
    void signIn() throws InterruptedException {
        see(visitor.signIn(party.officer(".auditor", "pages" + party.number())));
        if (seen.isEmpty()) {
            throw new PlainError("The inbox of user " + party.number() + " has no case.");
        }
    }

    PageWeight firstPage() throws InterruptedException {
        return PageWeight.of(visitor, INBOX);
    }

    void run(Duration time, PageTimes times) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            look(times);
            Thread.sleep(random.nextLong(pause.toMillis() / 2, pause.toMillis() * 3 / 2 + 1));
        }
    }

    private void look(PageTimes times) throws InterruptedException {
        switch (random.nextInt(11)) {
            case 0 -> list("inbox", INBOX, times);
            case 1 -> list("inbox, filtered", INBOX + "?" + FILTERS.get(random.nextInt(FILTERS.size())), times);
            case 2 -> list("inbox, next page", next == null ? INBOX : next, times);
            case 3 -> search("search by reference", ListedCases.reference(party.aCase(random, cases)), times);
            case 4 ->
                search("search by document number", ListedCases.documentNumber(party.aCase(random, cases)), times);
            case 5 -> search("search by name", ListedCases.name(party.aCase(random, cases)), times);
            case 6 -> aCase(times);
            case 7 -> timed("board", visitor.get("/board"), FLIGHTS, times);
            case 8 -> timed("audit, all cases", visitor.get("/audit"), FOUND, times);
            case 9 -> timed("audit, history of a case", visitor.get("/audit/cases/" + any()), STEPS, times);
            default -> timed("figures", visitor.get("/figures"), FIGURES, times);
        }
    }

    private void list(String kind, String path, PageTimes times) throws InterruptedException {
        see(timed(path.equals(INBOX) ? "inbox" : kind, visitor.get(path), LISTED, times));
    }

    private void see(Page page) {
        List<String> found = page.all(CASE);
        seen = found.isEmpty() ? seen : found;
        next = page.all(NEXT).stream()
                .findFirst()
                .map(link -> link.replace("&amp;", "&"))
                .orElse(null);
    }

    private void search(String kind, String text, PageTimes times) throws InterruptedException {
        if (readings++ < READINGS) {
            timed(kind, visitor.post("/search", "q", text), FOUND, times);
        }
    }

    private void aCase(PageTimes times) throws InterruptedException {
        if (readings++ < READINGS) {
            timed("a case", visitor.get("/cases/" + any()), CASE_FILE, times);
        }
    }

    /** One of the cases that were listed last. */
    private String any() {
        return seen.get(random.nextInt(seen.size()));
    }

    private static Page timed(String kind, Page page, List<String> marks, PageTimes times) {
        times.record(kind, page.nanos(), page.fault(marks, NEVER));
        return page;
    }
}
