package homeward.console.histories;

import homeward.console.cases.CaseFile;

/**
 * A clock that ran at a moment.
 *
 * @param desk the desk that waits
 * @param overdue whether its time had passed by then
 */
public record Running(String desk, CaseFile.Due waits, boolean overdue) {}
