package homeward.bundles;

import java.util.List;
import java.util.Map;

/**
 * The table of contents of a bundle.
 *
 * @param format of the bundle
 * @param caseId the case
 * @param state for whose auditor it was made
 * @param made when, by the clock of whoever made it
 * @param printer what printed {@value #PRINT}, see {@link CasePrint#printer}; empty if the case is too long to
 *     be printed
 * @param journals one for each service that holds commits of the case
 * @param files SHA-256 (hexadecimal) of every other file, by name
 */
public record Manifest(
        String format,
        String caseId,
        String state,
        String made,
        String printer,
        List<Journal> journals,
        Map<String, String> files) {

    static final String ANY_VERSION = "homeward-bundle/";
    static final String FORMAT = ANY_VERSION + "1";
    static final String NAME = "manifest.json";
    static final String PAGE = "index.html";
    static final String PRINT = "case.pdf";
    static final String NOT_PRINTED = "";
    static final String SCRIPT = "verify_bundle.py";

    /**
     * @param service its name, and that of its folder
     * @param origin name of its log
     * @param size of the journal at the checkpoint
     * @param positions of the commits, ascending
     */
    public record Journal(String service, String origin, long size, List<Long> positions) {

        String checkpoint() {
            return service + "/checkpoint.txt";
        }

        String first() {
            return service + "/first-checkpoint.txt";
        }

        String consistency() {
            return service + "/consistency.txt";
        }

        String statement() {
            return service + "/statement.txt";
        }

        String keys() {
            return service + "/keys.txt";
        }

        String commit(long position) {
            return service + "/" + position + ".commit";
        }

        String proof(long position) {
            return service + "/" + position + ".tlog-proof";
        }
    }
}
