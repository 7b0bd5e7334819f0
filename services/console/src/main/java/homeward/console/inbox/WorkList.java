package homeward.console.inbox;

import java.util.List;

import homeward.console.api.Service;

/** Where the inbox's cases come from. */
public interface WorkList {

    /**
     * The cases that the officer's state has to do with, what is due first first.
     *
     * @param token of the officer
     */
    Found find(String token);

    /**
     * What was found.
     *
     * @param complete whether these are all
     * @param silent desks that gave no answer; their dates are missing
     */
    record Found(List<WorkItem> items, boolean complete, List<Service> silent) {}
}
