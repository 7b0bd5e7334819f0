package homeward.console.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import homeward.console.api.Service;
import homeward.console.cases.CaseLine;

/**
 * A case in the inbox.
 *
 * @param due the earliest moment that any desk waits for; null if none does
 * @param desk the desk that waits for it
 */
public record WorkItem(CaseLine line, @Nullable Instant due, @Nullable Service desk) {

    public boolean isOpen() {
        return !line.stages().application().equals("CLOSED");
    }
}
