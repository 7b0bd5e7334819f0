package homeward.local.bench;

import java.util.concurrent.locks.ReentrantLock;

import homeward.local.bench.PathClient.Receipt;

/**
 * A case to which evidence is added, one command at a time, as by one officer; the version comes from the receipts.
 */
final class OpenCase {

    private static final String EVIDENCE = CasesAtHand.resource("evidence.json");

    private final String path;
    private final ReentrantLock desk = new ReentrantLock(true);
    private long version;

    OpenCase(String caseId, String personId, long version) {
        this.path = "/cases/" + caseId + "/persons/" + personId + "/evidence";
        this.version = version;
    }

    /** @param onSend run when the command is sent, after the answers to all commands before it */
    Receipt addEvidence(PathClient client, Runnable onSend) throws InterruptedException {
        desk.lockInterruptibly();
        try {
            onSend.run();
            Receipt receipt = client.command("identification", path, version, EVIDENCE);
            version = receipt.version();
            return receipt;
        } finally {
            desk.unlock();
        }
    }
}
