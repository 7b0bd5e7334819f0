package homeward.chassis.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.signature.SignatureConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

import homeward.proofs.Hash;
import homeward.proofs.tree.SmallTree;

/**
 * Signs the records that a service publishes, with a key that only this service has: one signature for all records of a
 * transaction. Thread-safe.
 */
public final class RecordSigner {

    /**
     * The header with the number of the publication: it grows each time the journal is published again from its first
     * commit, so that a record copied from earlier in the topic is told from one that is rightly there again.
     */
    public static final String PUBLICATION = "ce_publication";

    private static final String FILE = "records.json";

    private final PublicKeySign key;

    private RecordSigner(KeysetHandle keys) throws GeneralSecurityException {
        this.key = keys.getPrimitive(RegistryConfiguration.get(), PublicKeySign.class);
    }

    /**
     * The key in the service's folder of secrets, created there if it is missing; its public part is laid into the
     * folder of public keys, for the readers of the service's records.
     */
    public static RecordSigner of(String service, Path secrets, Path publicKeys) {
        Path file = secrets.resolve(FILE);
        try {
            SignatureConfig.register();
            KeysetHandle keys = KeyFiles.secret(file, PredefinedSignatureParameters.ED25519);
            KeyFiles.publish(PublicKeys.file(publicKeys, service), keys.getPublicKeysetHandle());
            return new RecordSigner(keys);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key of the service's records " + file + " cannot be used", e);
        }
    }

    /**
     * Completes the records of one transaction with the number of the publication and their proofs.
     *
     * @param publication see {@link #PUBLICATION}
     */
    public void sign(List<ProducerRecord<byte[], byte[]>> records, long publication) {
        if (records.isEmpty()) {
            return;
        }
        byte[] number = Long.toString(publication).getBytes(StandardCharsets.US_ASCII);
        records.forEach(record -> record.headers().add(PUBLICATION, number));
        SmallTree tree = SmallTree.of(records.stream()
                .map(record -> RecordProof.digest(record.topic(), record.key(), record.value(), record.headers()))
                .toList());
        byte[] signature = signature(tree.root());
        for (int i = 0; i < records.size(); i++) {
            RecordProof proof = new RecordProof(i, records.size(), tree.path(i), signature);
            records.get(i).headers().add(RecordProof.HEADER, proof.text());
        }
    }

    private byte[] signature(Hash root) {
        try {
            return key.sign(RecordProof.statement(root));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("records could not be signed", e);
        }
    }
}
