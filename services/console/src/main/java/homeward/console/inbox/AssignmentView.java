package homeward.console.inbox;

import java.util.List;

import homeward.console.forms.Fault;

/**
 * To whom a case is to be given.
 *
 * @param desk whose work it is
 * @param reference of the application; empty if it is not at hand
 * @param to one of the four ways to give it
 * @param name of the team, or id of the officer, as typed
 * @param teams that have work at this desk
 * @param back where to go afterwards
 */
public record AssignmentView(
        String desk,
        String caseId,
        String reference,
        String to,
        String name,
        List<String> teams,
        String back,
        List<Fault> faults) {}
