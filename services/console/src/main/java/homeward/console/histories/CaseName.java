package homeward.console.histories;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;

/**
 * What a page calls a case.
 *
 * @param form null if the application is not known here
 */
public record CaseName(String caseId, Application.@Nullable Form form) {}
