package homeward.proofs.notes;

import java.security.MessageDigest;
import java.util.List;

import homeward.proofs.Hash;
import homeward.proofs.Malformed;

/**
 * What a service states of a case: which commits of its journal, up to a size, are all that it holds of the case. The tree
 * proves what is in the journal, not that nothing else of the case is; for that there is the service's word, signed with
 * the log's Ed25519 key, so that nothing can be taken out of a bundle unnoticed.
 *
 * @param origin the log's name
 * @param caseId the case
 * @param size of the journal
 * @param commits number of commits of the case
 * @param digest SHA-256 of their chain hashes, one after the other in the order of the journal
 */
public record CaseStatement(String origin, String caseId, long size, long commits, Hash digest) {

    private static final String FIRST = "homeward-case-statement/1";

    public static CaseStatement of(String origin, String caseId, long size, List<byte[]> hashes) {
        MessageDigest sha = Hash.sha256();
        hashes.forEach(sha::update);
        return new CaseStatement(origin, caseId, size, hashes.size(), Hash.of(sha.digest()));
    }

    /** @throws Malformed if it is not the text of a statement */
    public static CaseStatement parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != 7 || !lines[0].equals(FIRST) || !lines[6].isEmpty()) {
            throw new Malformed("a text is no statement on a case");
        }
        return new CaseStatement(
                lines[1], lines[2], Decimal.parse(lines[3]), Decimal.parse(lines[4]), Hash.parse(lines[5]));
    }

    public String text() {
        return String.join("\n", FIRST, origin, caseId, Long.toString(size), Long.toString(commits), digest.base64())
                + "\n";
    }
}
