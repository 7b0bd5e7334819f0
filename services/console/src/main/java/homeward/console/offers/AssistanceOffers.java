package homeward.console.offers;

import static homeward.console.commands.AssistanceCommands.CLOSE_RETURNEE;
import static homeward.console.commands.AssistanceCommands.DELIVER;
import static homeward.console.commands.AssistanceCommands.GRANT;
import static homeward.console.commands.AssistanceCommands.PLAN;
import static homeward.console.commands.AssistanceCommands.REVOKE_GRANT;

import homeward.console.cases.AssistanceDesk;
import homeward.console.cases.AssistanceDesk.Budget;
import homeward.console.cases.AssistanceDesk.Grant;
import homeward.console.cases.Basis;
import homeward.console.cases.CaseFile;
import homeward.console.commands.Target;

/** What a counsellor of either state does for a person, within the package, until the file is closed. */
final class AssistanceOffers {

    private AssistanceOffers() {}

    static void add(Desk desk, AssistanceDesk assistance) {
        assistance.all().stream()
                .filter(person -> !isClosed(desk.file(), person.personId()))
                .forEach(person -> person(desk, person));
    }

    private static boolean isClosed(CaseFile<?> file, String person) {
        return file.reintegration() != null
                && file.reintegration().all().stream()
                        .anyMatch(returnee -> returnee.personId().equals(person)
                                && returnee.stage().equals("CLOSED"));
    }

    private static void person(Desk desk, AssistanceDesk.Person person) {
        Budget budget = person.budget();
        if (budget == null) {
            desk.not(PLAN, person.personId(), "NOT_OPENED", null);
            return;
        }
        Target target = desk.target(person.personId());
        Basis rule = budget.entitlement().basis();
        if (person.isOver()) {
            desk.now(CLOSE_RETURNEE, target, rule);
            desk.not(GRANT, person.personId(), "PERIOD_OVER", rule);
        } else {
            desk.also(CLOSE_RETURNEE, target, rule);
            if (budget.isUsedUp()) {
                desk.not(GRANT, person.personId(), "USED_UP", rule);
            } else {
                desk.now(GRANT, target, rule);
            }
        }
        if (person.measures().isEmpty()) {
            desk.now(PLAN, target, rule);
        } else {
            desk.also(PLAN, target, rule);
        }
        person.granted().stream()
                .filter(grant -> grant.left().minor() > 0)
                .forEach(grant -> grant(desk, person, grant, target, rule));
    }

    private static void grant(Desk desk, AssistanceDesk.Person person, Grant grant, Target target, Basis rule) {
        var about = new Offer.About("assistance", grant.kind());
        if (person.period() == null) {
            desk.not(DELIVER, person.personId(), "NOT_RECEIVED", null);
        } else if (person.isOver()) {
            desk.not(DELIVER, person.personId(), "PERIOD_OVER", rule);
        } else {
            desk.now(DELIVER, target.item(grant.grantId()), rule, about);
        }
        desk.also(REVOKE_GRANT, target.item(grant.grantId()), rule, about);
    }
}
