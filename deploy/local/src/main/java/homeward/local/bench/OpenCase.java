package homeward.local.bench;

import java.util.concurrent.locks.ReentrantLock;

import homeward.local.bench.PathClient.Receipt;

/** A case that evidence is added to, one command at a time as one officer works: its version comes from the receipts. */
final class OpenCase {

    private static final String EVIDENCE = CasesAtHand.resource("evidence.json");

    private final String path;
    private final ReentrantLock desk = new ReentrantLock(true);
    private long version;

    OpenCase(String caseId, String personId, long version) {
        this.path = "/cases/" + caseId + "/persons/" + personId + "/evidence";
        this.version = version;
    }

    /** @param onSend run at the moment the command is sent, after those before it have been answered */
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
