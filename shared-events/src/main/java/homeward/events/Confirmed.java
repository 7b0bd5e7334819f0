package homeward.events;

import java.util.Set;

/** An event with free text of which its author has confirmed what it does not contain; the ledger records that, too. */
public interface Confirmed {

    Set<MayNotLeave> confirmed();
}
