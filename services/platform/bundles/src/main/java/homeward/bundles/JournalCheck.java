package homeward.bundles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import homeward.proofs.Hash;
import homeward.proofs.Malformed;
import homeward.proofs.commits.CommitBytes;
import homeward.proofs.notes.CaseStatement;
import homeward.proofs.notes.Checkpoint;
import homeward.proofs.notes.ForgedSignature;
import homeward.proofs.notes.NoteSignature;
import homeward.proofs.notes.SignatureType;
import homeward.proofs.notes.SignedNote;
import homeward.proofs.notes.TlogProof;
import homeward.proofs.notes.VerifierKey;
import homeward.proofs.tree.Consistency;
import homeward.proofs.tree.Inclusion;

/** Checks one journal of a bundle. */
final class JournalCheck {

    private final BundleFile bundle;
    private final Manifest.Journal journal;
    private final KnownKeys known;
    private final Set<String> logs;
    private final boolean witnessed;
    private final Said said;

    /** @param logs names of all logs, of which none is a witness */
    JournalCheck(
            BundleFile bundle,
            Manifest.Journal journal,
            KnownKeys known,
            Set<String> logs,
            boolean witnessed,
            Said said) {
        this.bundle = bundle;
        this.journal = journal;
        this.known = known;
        this.logs = logs;
        this.witnessed = witnessed;
        this.said = said;
    }

    void check() {
        said.about(String.format(
                Locale.ROOT,
                "Journal of %s: %,d commits of the case, of %,d in the journal",
                journal.service(),
                journal.positions().size(),
                journal.size()));
        List<VerifierKey> keys = keys();
        List<CommitBytes> commits = commits();
        said.check("every commit can be read and belongs to the case", wrong(problems -> belong(commits, problems)));
        said.check(
                "every commit is in the tree of the checkpoint, at its position",
                wrong(problems -> included(commits, problems)));
        said.check(
                "neighbouring commits are linked by their hashes, and no stream of the case has a gap",
                wrong(problems -> linked(commits, problems)));
        said.check(
                "by the word of the service, these are all commits of the case in its journal",
                wrong(problems -> stated(commits, keys, problems)));
        said.check(
                "the service signed the checkpoint, with Ed25519 and with ML-DSA-44",
                wrong(problems -> signed(journal.checkpoint(), keys, problems)));
        said.check(
                "the journal was only ever appended to since its first checkpoint",
                wrong(problems -> consistent(keys, problems)));
        witnesses(keys);
    }

    /** Collects what is wrong; what cannot be read is wrong. */
    private static List<String> wrong(Consumer<List<String>> check) {
        List<String> problems = new ArrayList<>();
        try {
            check.accept(problems);
        } catch (Malformed e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        return problems;
    }

    /** What the text of a file is read as; what is wrong with it names the file. */
    private <T> T in(String file, Function<String, T> reading) {
        String text = bundle.text(file);
        try {
            return reading.apply(text);
        } catch (Malformed | ForgedSignature e) {
            throw new Malformed(file + ": " + e.getMessage());
        }
    }

    /**
     * The keys in a file of them.
     *
     * @throws Malformed if a line is none
     */
    static List<VerifierKey> keys(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(VerifierKey::parse)
                .toList();
    }

    /** The keys that are believed: of the bundle's those that are known, if any are known. */
    private List<VerifierKey> keys() {
        try {
            List<VerifierKey> named = in(journal.keys(), JournalCheck::keys);
            if (known.isEmpty()) {
                said.open("whose the keys are. Compare their ids with those that you know from elsewhere: "
                        + named.stream()
                                .map(key -> key.name() + " " + key.type().algorithm() + " "
                                        + String.format(Locale.ROOT, "%08x", key.id()))
                                .collect(Collectors.joining(", ")));
                return named;
            }
            List<VerifierKey> strange =
                    named.stream().filter(key -> !known.contains(key)).toList();
            said.check(
                    "the keys are those known from elsewhere",
                    strange.stream()
                            .map(key -> "a key of " + key.name() + " in " + journal.keys() + " is not known")
                            .toList());
            return named.stream().filter(known::contains).toList();
        } catch (Malformed e) {
            said.wrong(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    /** Those that can be read, in the order of the manifest. */
    private List<CommitBytes> commits() {
        List<CommitBytes> commits = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (long position : journal.positions()) {
            try {
                CommitBytes commit = CommitBytes.parse(bundle.bytes(journal.commit(position)));
                if (commit.position() != position) {
                    wrong.add(journal.commit(position) + " is the commit of position " + commit.position());
                }
                commits.add(commit);
            } catch (Malformed e) {
                wrong.add(journal.commit(position) + ": " + e.getMessage());
            }
        }
        wrong.forEach(said::wrong);
        return commits;
    }

    private void belong(List<CommitBytes> commits, List<String> problems) {
        for (CommitBytes commit : commits) {
            if (!commit.stream().contains("-" + bundle.manifest().caseId())) {
                problems.add(journal.commit(commit.position()) + " belongs to another case");
            }
        }
        if (commits.isEmpty()) {
            problems.add("there is no commit of the journal of " + journal.service());
        }
    }

    private void included(List<CommitBytes> commits, List<String> problems) {
        String note = bundle.text(journal.checkpoint());
        Checkpoint checkpoint = in(journal.checkpoint(), JournalCheck::checkpoint);
        if (checkpoint.size() != journal.size() || !checkpoint.origin().equals(journal.origin())) {
            problems.add("the manifest names another checkpoint than that of " + journal.service());
        }
        for (CommitBytes commit : commits) {
            problems.addAll(wrong(found -> {
                TlogProof proof = in(journal.proof(commit.position()), TlogProof::parse);
                if (!proof.checkpoint().equals(note)) {
                    found.add(journal.proof(commit.position()) + " leads to another checkpoint");
                } else if (proof.index() != commit.position() - 1
                        || !Inclusion.holds(
                                Hash.ofLeaf(commit.hash().bytes()),
                                proof.index(),
                                checkpoint.size(),
                                proof.path(),
                                checkpoint.root())) {
                    found.add("the commit at position " + commit.position() + " of " + journal.service()
                            + " is not the one in the tree: it or its proof was altered");
                }
            }));
        }
    }

    private void linked(List<CommitBytes> commits, List<String> problems) {
        Map<String, Long> next = new HashMap<>();
        @Nullable CommitBytes before = null;
        for (CommitBytes commit : commits) {
            String place = "the commit at position " + commit.position() + " of " + journal.service();
            if (before != null && commit.position() <= before.position()) {
                problems.add(place + " is out of order");
            } else if (before != null
                    && commit.position() == before.position() + 1
                    && !commit.prev().equals(before.hash())) {
                problems.add(place + " does not follow the one before it");
            }
            long expected = next.getOrDefault(commit.stream(), 0L);
            if (commit.first() != expected) {
                problems.add(place + " does not continue its stream: a commit is missing before it");
            }
            next.put(commit.stream(), commit.last() + 1);
            before = commit;
        }
    }

    private void stated(List<CommitBytes> commits, List<VerifierKey> keys, List<String> problems) {
        CaseStatement statement = in(
                journal.statement(),
                text -> CaseStatement.parse(SignedNote.parse(text).text()));
        if (!in(journal.statement(), text -> signedBy(SignedNote.parse(text), keys, journal.origin()))
                .contains(SignatureType.ED25519)) {
            problems.add(journal.statement() + " is not signed by the service");
        }
        CaseStatement right = CaseStatement.of(
                journal.origin(),
                bundle.manifest().caseId(),
                journal.size(),
                commits.stream().map(commit -> commit.hash().bytes()).toList());
        if (!statement.equals(right)) {
            problems.add("the journal of " + journal.service() + " holds " + statement.commits()
                    + " commits of the case; those in the bundle are not exactly these");
        }
    }

    private Checkpoint signed(String file, List<VerifierKey> keys, List<String> problems) {
        List<SignatureType> types = in(file, text -> signedBy(SignedNote.parse(text), keys, journal.origin()));
        Arrays.asList(SignatureType.ED25519, SignatureType.COSIGNATURE_ML_DSA_44).stream()
                .filter(type -> !types.contains(type))
                .forEach(type -> problems.add(file + " is not signed by the service with " + type.algorithm()));
        return in(file, JournalCheck::checkpoint);
    }

    private static List<SignatureType> signedBy(SignedNote note, List<VerifierKey> keys, String name) {
        return note.verifiedBy(keys).stream()
                .filter(key -> key.name().equals(name))
                .map(VerifierKey::type)
                .toList();
    }

    private void consistent(List<VerifierKey> keys, List<String> problems) {
        Checkpoint first = signed(journal.first(), keys, problems);
        Checkpoint last = in(journal.checkpoint(), JournalCheck::checkpoint);
        List<Hash> path =
                in(journal.consistency(), text -> text.lines().map(Hash::parse).toList());
        if (!first.origin().equals(last.origin())
                || !Consistency.holds(first.size(), first.root(), last.size(), last.root(), path)) {
            problems.add("the journal of " + journal.service() + " at " + last.size()
                    + " commits does not continue its first checkpoint at " + first.size() + ": "
                    + journal.consistency());
        }
    }

    private void witnesses(List<VerifierKey> keys) {
        List<String> problems = wrong(found -> {
            SignedNote note = in(journal.checkpoint(), SignedNote::parse);
            List<VerifierKey> signers = in(journal.checkpoint(), _ -> note.verifiedBy(keys));
            List<VerifierKey> cosigners = Cosigners.of(
                    signers.stream()
                            .filter(key -> known.isEmpty() || known.witnesses().contains(key))
                            .toList(),
                    logs);
            for (VerifierKey key : cosigners) {
                NoteSignature signature = note.signatures().stream()
                        .filter(key::isNamedBy)
                        .findFirst()
                        .orElseThrow();
                said.check(
                        "the witness " + key.name() + " saw this checkpoint at " + signature.time() + " ("
                                + key.type().algorithm() + ")",
                        List.of());
            }
            if (cosigners.isEmpty() && witnessed) {
                found.add("no witness that is known cosigned the checkpoint of " + journal.service()
                        + ": that the service did not rewrite its journal rests on its word");
            }
        });
        problems.forEach(said::wrong);
    }

    private static Checkpoint checkpoint(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text());
    }
}
