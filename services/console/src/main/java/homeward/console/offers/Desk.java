package homeward.console.offers;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Basis;
import homeward.console.cases.CaseFile;
import homeward.console.commands.Command;
import homeward.console.commands.Target;
import homeward.console.shell.Signed;

/**
 * One officer before one case: what is offered goes into the offers if it is for one of the officer's roles.
 *
 * @param file of any desk: what it says of the application and of the other desks
 */
record Desk(CaseFile<?> file, Application.Form form, Signed officer, Offers offers) {

    boolean isRequesting() {
        return form.isRequesting(officer.state());
    }

    boolean isRequested() {
        return form.isRequested(officer.state());
    }

    boolean isParty() {
        return isRequesting() || isRequested();
    }

    /** Neither withdrawn nor closed. */
    boolean isOpen() {
        return file.application().ended() == null;
    }

    Target target() {
        return Target.of(file.caseId());
    }

    Target target(String personId) {
        return target().person(personId);
    }

    /** Something that the case waits for. */
    void now(Command command, Target target, @Nullable Basis basis) {
        put(command, target, basis, null, true);
    }

    /** The same about something by its code. */
    void now(Command command, Target target, @Nullable Basis basis, Offer.About about) {
        put(command, target, basis, about, true);
    }

    /** Something that is possible besides, by a rule if the file gives one. */
    void also(Command command, Target target, @Nullable Basis basis) {
        put(command, target, basis, null, false);
    }

    /** The same about something by its code. */
    void also(Command command, Target target, @Nullable Basis basis, Offer.About about) {
        put(command, target, basis, about, false);
    }

    /** Something that is not possible, and why. */
    void not(Command command, @Nullable String person, String why, @Nullable Basis basis) {
        if (command.isFor(officer)) {
            offers.later().add(Offer.not(command.code(), person, why, basis, null));
        }
    }

    private void put(
            Command command, Target target, @Nullable Basis basis, Offer.@Nullable About about, boolean waitedFor) {
        if (!command.isFor(officer)) {
            return;
        }
        if (command.isKeptFrom(officer)) {
            offers.later().add(Offer.not(command.code(), target.person(), "PLANNER", basis, null));
            return;
        }
        Offer offer = new Offer(command.code(), target.href(command), target.person(), about, basis, null, null);
        (waitedFor ? offers.now() : offers.also()).add(offer);
    }
}
