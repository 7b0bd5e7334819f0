package homeward.console.transit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.CaseFile;
import homeward.console.cases.TransferDesk;
import homeward.console.cases.TransferDesk.Crossed;
import homeward.console.cases.TransferDesk.Leg;
import homeward.console.cases.TransferDesk.Plan;
import homeward.console.cases.TransferDesk.TransitApplication;
import homeward.console.cases.TransferDesk.TransitLimits;
import homeward.console.commands.Command.Fact;
import homeward.console.dossier.DossierView;
import homeward.console.offers.Offer;
import homeward.console.offers.Offers;
import homeward.console.shell.Signed;
import homeward.console.words.Speech;

/** Makes the page of what the transport desk shows to an officer of a state on the way. */
record Passages(CaseFile<TransferDesk> file, Signed signed, Speech say) {

    /** Without requests if the desk shows none to the officer's state. */
    TransitView view() {
        TransferDesk desk = file.desk();
        return new TransitView(
                file.caseId(),
                desk == null || file.application().form() != null
                        ? List.of()
                        : desk.asked().stream()
                                .filter(asked -> asked.state().equals(signed.state()))
                                .map(asked -> request(desk, asked))
                                .toList());
    }

    private TransitView.Request request(TransferDesk desk, Crossed asked) {
        @Nullable TransitLimits limits = asked.limits();
        @Nullable TransitLimits awaited = asked.isAwaited() ? limits : null;
        Offers offers = Offers.ofTransit(file.caseId(), desk, asked, signed);
        return new TransitView.Request(
                "request-" + asked.requestId(),
                say.word("transitstanding", asked.standing()),
                awaited == null || awaited.replyDue() == null ? null : say.due(awaited.replyDue(), asked.state()),
                limits == null ? null : limits.replyLimit(),
                awaited == null ? null : silence(awaited),
                awaited == null ? null : awaited.silence(),
                desk.plan(asked.itineraryId()).map(this::stops).orElse(List.of()),
                facts(desk, asked),
                acts(offers.now()),
                acts(offers.also()));
    }

    /** Silence on a request that came too late, or by a rule that was not read, has no effect. */
    private String silence(TransitLimits limits) {
        return say.word("transitsilence", limits.silenceWillSuffice() ? limits.onSilence() : "NO_EFFECT");
    }

    private List<DossierView.Stop> stops(Plan plan) {
        List<DossierView.Stop> stops = new ArrayList<>();
        List<Leg> way = plan.way();
        for (int i = 0; i < way.size(); i++) {
            Leg leg = way.get(i);
            stops.add(new DossierView.Stop(
                    leg.planned().from(),
                    Stream.of(
                                    say.word("mode", leg.planned().mode()),
                                    leg.planned().carrier(),
                                    local(
                                            leg.departedAt(),
                                            leg.planned().departs(),
                                            leg.planned().fromState()))
                            .filter(part -> part != null && !part.isBlank())
                            .collect(Collectors.joining(" · ")),
                    leg.departedAt() == null ? "" : "is-done"));
            boolean last = i == way.size() - 1
                    || !way.get(i + 1).planned().from().equals(leg.planned().to());
            if (last) {
                stops.add(new DossierView.Stop(
                        leg.planned().to(),
                        local(
                                leg.arrivedAt(),
                                leg.planned().arrives(),
                                leg.planned().toState()),
                        leg.arrivedAt() == null ? "" : "is-done"));
            }
        }
        return stops;
    }

    /** As it was, else as planned; by the clock of the place. */
    private String local(@Nullable Instant was, Instant planned, String state) {
        return say.in(state).moment(was == null ? planned : was);
    }

    private List<Fact> facts(TransferDesk desk, Crossed asked) {
        List<Fact> facts = new ArrayList<>();
        Speech there = say.in(asked.state());
        if (asked.enters() != null) {
            add(facts, "ENTERS", there.moment(asked.enters()));
        }
        if (asked.leaves() != null) {
            add(facts, "LEAVES", there.moment(asked.leaves()));
        }
        TransitApplication application = asked.application();
        if (application != null) {
            add(facts, "PERSONS", say.count("person", application.persons()));
        }
        add(
                facts,
                "ESCORTS",
                desk.plan(asked.itineraryId())
                        .filter(Plan::escorted)
                        .map(plan -> plan.companions() == 0
                                ? say.word("truth", "true")
                                : say.words("escort", plan.functions()))
                        .orElse(say.word("truth", "false")));
        if (application != null) {
            told(facts, application);
        }
        if (asked.usableUntil() != null) {
            add(
                    facts,
                    "USABLE_UNTIL",
                    there.due(asked.usableUntil(), asked.state()).places().getFirst());
        }
        if (desk.owed().stream().anyMatch(owed -> owed.itineraryId().equals(asked.itineraryId()))) {
            add(facts, "TAKE_BACK", say.word("truth", "true"));
        }
        return facts;
    }

    private void told(List<Fact> facts, TransitApplication application) {
        add(facts, "DESTINATION", say.state(application.destination()));
        if (!application.others().isEmpty()) {
            add(
                    facts,
                    "OTHER_STATES",
                    application.others().stream().map(say::state).collect(Collectors.joining(", ")));
        }
        add(facts, "ADMISSION", say.word("truth", String.valueOf(application.admissionAssured())));
        add(facts, "NO_GROUND", say.word("truth", String.valueOf(application.noGroundForRefusalKnown())));
        if (!application.helpAskedFor().isEmpty()) {
            add(facts, "HELP", say.words("support", application.helpAskedFor()));
        }
        if (!application.assured().isEmpty()) {
            add(facts, "ASSURED", say.words("assurance", application.assured()));
        }
    }

    private void add(List<Fact> facts, String name, String value) {
        facts.add(new Fact(say.word("fact", name), value));
    }

    private List<DossierView.Act> acts(List<Offer> offers) {
        return offers.stream()
                .map(offer -> new DossierView.Act(
                        say.word("offer", offer.code()),
                        offer.href(),
                        say.word("offerwhy", offer.code()),
                        offer.basis(),
                        null))
                .toList();
    }
}
