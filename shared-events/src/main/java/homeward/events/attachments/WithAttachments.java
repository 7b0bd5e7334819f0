package homeward.events.attachments;

import java.util.List;

/** An event to which files belong; they go to the other parties with it, and the ledger records that, too. */
public interface WithAttachments {

    List<Attachment> attachments();
}
