package homeward.bundles;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import homeward.proofs.Malformed;
import homeward.proofs.notes.VerifierKey;

/**
 * Checks a bundle by itself: every file against the manifest, every journal by {@link JournalCheck}, the page against the
 * commits, its print against the page. Not thread-safe.
 */
public final class BundleCheck {

    private final KnownKeys known;
    private final boolean witnessed;

    /** The page that was printed last, and its print. */
    private byte[] printedPage = {};

    private byte[] printed = {};

    /**
     * @param known public keys that are known from elsewhere; without them, those that the bundle names are used, and
     *     whose they are is not checked
     * @param witnessed whether a cosignature of a witness is wanted
     */
    public BundleCheck(KnownKeys known, boolean witnessed) {
        this.known = known;
        this.witnessed = witnessed;
    }

    /** @param zip bytes of the file */
    public Said check(byte[] zip) {
        Said said = new Said();
        BundleFile bundle;
        try {
            bundle = BundleFile.read(zip);
        } catch (Malformed e) {
            said.about("This is no bundle that can be read");
            said.wrong(String.valueOf(e.getMessage()));
            return said;
        }
        Manifest manifest = bundle.manifest();
        said.about("Bundle of case " + manifest.caseId() + ", made for " + manifest.state() + " at " + manifest.made());
        said.open("for whom and when the bundle was made: its manifest says so, and nobody signed that");
        said.check("the bundle holds the files that it lists, unchanged, and no others", files(bundle));
        Set<String> logs = logs(bundle);
        Set<String> services = new HashSet<>();
        for (Manifest.Journal journal : manifest.journals()) {
            if (!services.add(journal.service())) {
                said.wrong("the journal of " + journal.service() + " is listed twice");
            }
            new JournalCheck(bundle, journal, known, logs, witnessed, said).check();
        }
        if (manifest.journals().isEmpty()) {
            said.wrong("there is no journal in the bundle");
        }
        absent(manifest, said);
        said.about("The page to read and the second verifier");
        List<String> page = page(bundle);
        said.check(Manifest.PAGE + " says what the commits say", page);
        if (page.isEmpty()) {
            print(bundle, said);
        } else {
            said.wrong(Manifest.PRINT + " cannot be compared: the page does not hold");
        }
        said.check(
                Manifest.SCRIPT + " is the one of this version of Homeward",
                Arrays.equals(bundle.file(Manifest.SCRIPT), BundleWriter.script())
                        ? List.of()
                        : List.of(Manifest.SCRIPT + " is not the one of this version; do not run it"));
        return said;
    }

    /** A journal that was left out is missed by nothing in the others. */
    private void absent(Manifest manifest, Said said) {
        Set<String> absent = new TreeSet<>(Cosigners.logs(known.logs()));
        manifest.journals().forEach(journal -> absent.remove(journal.origin()));
        if (known.isEmpty()) {
            said.open("whether services of which there is no journal in the bundle hold something of the case");
        }
        absent.forEach(name -> said.open("whether the journal of " + name
                + " holds something of the case: it is not in the bundle, and nobody signed that it holds nothing"));
    }

    /** Names of all logs that are known or named in the bundle. */
    private Set<String> logs(BundleFile bundle) {
        Set<String> logs = new HashSet<>(Cosigners.logs(known.logs()));
        for (Manifest.Journal journal : bundle.manifest().journals()) {
            logs.add(journal.origin());
            logs.addAll(Cosigners.logs(named(bundle, journal)));
        }
        return logs;
    }

    private static List<VerifierKey> named(BundleFile bundle, Manifest.Journal journal) {
        try {
            return JournalCheck.keys(bundle.text(journal.keys()));
        } catch (Malformed reportedWithTheJournal) {
            return List.of();
        }
    }

    private static List<String> files(BundleFile bundle) {
        List<String> wrong = new ArrayList<>();
        Map<String, String> listed = bundle.manifest().files();
        for (String name : new TreeSet<>(listed.keySet())) {
            byte @Nullable [] bytes = bundle.file(name);
            if (bytes == null) {
                wrong.add(name + " is missing");
            } else if (!BundleWriter.digest(bytes).equals(listed.get(name))) {
                wrong.add(name + " was altered");
            }
        }
        bundle.files().keySet().stream()
                .filter(name -> !listed.containsKey(name))
                .forEach(name -> wrong.add(name + " was added"));
        Set<String> expected = new HashSet<>(Set.of(Manifest.PAGE, Manifest.PRINT, Manifest.SCRIPT));
        for (Manifest.Journal journal : bundle.manifest().journals()) {
            expected.addAll(List.of(
                    journal.checkpoint(), journal.first(), journal.consistency(), journal.statement(), journal.keys()));
            journal.positions().forEach(position -> {
                expected.add(journal.commit(position));
                expected.add(journal.proof(position));
            });
        }
        listed.keySet().stream()
                .filter(name -> !expected.contains(name))
                .sorted()
                .forEach(name -> wrong.add(name + " belongs to no journal"));
        return wrong;
    }

    private static List<String> page(BundleFile bundle) {
        Manifest manifest = bundle.manifest();
        try {
            Map<String, List<byte[]>> commits = new LinkedHashMap<>();
            for (Manifest.Journal journal : manifest.journals()) {
                commits.put(
                        journal.service(),
                        journal.positions().stream()
                                .map(position -> bundle.bytes(journal.commit(position)))
                                .toList());
            }
            byte[] page = CasePage.of(manifest.caseId(), manifest.state(), manifest.made(), commits);
            return Arrays.equals(page, bundle.file(Manifest.PAGE))
                    ? List.of()
                    : List.of(Manifest.PAGE + " was altered: it does not say what the commits say");
        } catch (Malformed e) {
            return List.of(Manifest.PAGE + " cannot be compared: " + e.getMessage());
        }
    }

    private static int commits(Manifest manifest) {
        return manifest.journals().stream()
                .mapToInt(journal -> journal.positions().size())
                .sum();
    }

    /** A print of this printer must be the same file; that of another one must read the same. */
    private void print(BundleFile bundle, Said said) {
        byte[] page = bundle.bytes(Manifest.PAGE);
        byte @Nullable [] print = bundle.file(Manifest.PRINT);
        if (print == null
                && bundle.manifest().printer().equals(Manifest.NOT_PRINTED)
                && !BundleWriter.isPrinted(commits(bundle.manifest()))) {
            said.open("there is no print, the case is too long for one");
            return;
        }
        if (print == null) {
            said.wrong(Manifest.PRINT + " is missing");
            return;
        }
        Instant made;
        try {
            made = Instant.parse(bundle.manifest().made());
        } catch (DateTimeParseException e) {
            said.wrong(Manifest.PRINT + " cannot be compared: the manifest does not say when it was made");
            return;
        }
        if (!Arrays.equals(page, printedPage)) {
            printed = CasePrint.of(page, made);
            printedPage = page;
        }
        if (CasePrint.printer().equals(bundle.manifest().printer())) {
            said.check(
                    Manifest.PRINT + " is the print of " + Manifest.PAGE,
                    Arrays.equals(print, printed)
                            ? List.of()
                            : List.of(Manifest.PRINT + " was altered: it is not the print of " + Manifest.PAGE));
        } else {
            said.check(
                    Manifest.PRINT + " reads like " + Manifest.PAGE,
                    CasePrint.readsLike(print, printed)
                            ? List.of()
                            : List.of(Manifest.PRINT + " was altered: it does not read like " + Manifest.PAGE));
            said.open("how " + Manifest.PRINT + " looks: another version of the printer made it");
        }
    }
}
