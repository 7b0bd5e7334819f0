package homeward.console.histories;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Basis;
import homeward.console.cases.Lists;

/**
 * A step of a case's history.
 *
 * @param step its number, from 1; an event that arrives late may move it
 * @param event by which it is named
 * @param by the state on whose behalf it was done
 * @param actor null if it was not done for the own state
 * @param command name of the command
 * @param correlation shared by all that followed from the same first command
 * @param causation the event or command that led to it
 * @param treaty profile and version
 */
public record Step(
        int step,
        String event,
        String service,
        String stream,
        long sequence,
        String type,
        Instant occurred,
        Instant decided,
        Instant recorded,
        String by,
        String authority,
        @Nullable String actor,
        String command,
        String correlation,
        String causation,
        @Nullable String treaty,
        @Nullable List<Basis> rules,
        @Nullable List<Change> changed) {

    /** Authority of commands that a service sends to itself, because of an event elsewhere. */
    private static final String PLATFORM = "homeward";

    public List<Basis> applied() {
        return Lists.of(rules);
    }

    public List<Change> changes() {
        return Lists.of(changed);
    }

    /** Whether no officer did it. */
    public boolean isAutomatic() {
        return authority.equals(PLATFORM);
    }
}
