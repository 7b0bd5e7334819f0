package homeward.console.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import homeward.console.cases.Application;
import homeward.console.cases.Basis;
import homeward.console.cases.CaseFile;
import homeward.console.cases.Lists;
import homeward.console.cases.RequestDesk;
import homeward.console.cases.TransferDesk;
import homeward.console.dossier.Persons;
import homeward.console.replay.Beside.Seen;
import homeward.console.words.Speech;

/** The own side's file beside the partner's, matter by matter; what neither has is left out. Pure. */
record BothSides(Persons persons, Speech say) {

    /**
     * What one side saw.
     *
     * @param transfer null if the transport desk showed that side nothing
     */
    record Side(CaseFile<RequestDesk> request, @Nullable TransferDesk transfer) {

        private Application application() {
            return request.application();
        }

        private List<RequestDesk.Limit> limits() {
            return request.desk() == null ? List.of() : request.desk().clocks();
        }
    }

    List<Beside> of(Side own, Side partner) {
        return Stream.of(
                        Beside.of(say.word("limit", "REPLY"), replies(own), replies(partner)),
                        Beside.of(say.word("beside", "LIMIT"), limits("REPLY", own), limits("REPLY", partner)),
                        Beside.of(say.word("limit", "TRANSFER"), limits("TRANSFER", own), limits("TRANSFER", partner)),
                        Beside.of(say.word("station", "DOCUMENTS"), documents(own), documents(partner)),
                        Beside.of(say.word("station", "TRANSFER"), journeys(own), journeys(partner)),
                        Beside.of(say.word("beside", "PROTECTION"), protection(own), protection(partner)),
                        Beside.of(say.word("beside", "DEPARTURE"), departure(own), departure(partner)),
                        Beside.of(say.word("station", "REINTEGRATION"), reintegration(own), reintegration(partner)),
                        Beside.of(say.word("beside", "END"), end(own), end(partner)))
                .filter(matter -> !matter.isEmpty())
                .toList();
    }

    /** The persons by what is said of each, e.g. "Approved: Person 1, Person 2". */
    private static Seen grouped(Map<String, List<String>> byWhat) {
        return new Seen(text(byWhat), null);
    }

    /** What is said of nobody in particular stands alone. */
    private static String text(Map<String, List<String>> byWhat) {
        List<String> all = new ArrayList<>();
        byWhat.forEach((what, whom) -> all.add(whom.isEmpty() ? what : what + ": " + String.join(", ", whom)));
        return String.join("; ", all);
    }

    private Seen replies(Side side) {
        Map<String, List<String>> byReply = new LinkedHashMap<>();
        for (Application.Applicant person : side.application().people()) {
            byReply.computeIfAbsent(say.word("reply", person.answer().reply()), _ -> new ArrayList<>())
                    .add(persons.shortName(person.personId()));
        }
        return grouped(byReply);
    }

    /** Limits of that kind, one for each person or one for all; the rule if it is the same for each. */
    private Seen limits(String kind, Side side) {
        List<RequestDesk.Limit> all = side.limits().stream()
                .filter(limit -> limit.kind().equals(kind))
                .toList();
        Map<String, List<String>> byEnd = new LinkedHashMap<>();
        for (RequestDesk.Limit limit : all) {
            List<String> whom = byEnd.computeIfAbsent(said(limit, side), _ -> new ArrayList<>());
            if (limit.personId() != null) {
                whom.add(persons.shortName(limit.personId()));
            }
        }
        List<Basis> rules = all.stream().map(RequestDesk.Limit::basis).distinct().toList();
        return new Seen(text(byEnd), rules.size() == 1 ? rules.getFirst() : null);
    }

    private String said(RequestDesk.Limit limit, Side side) {
        Application.Form form = side.application().form();
        return limit.due() == null
                ? say.word("limitstatus", limit.status())
                : say.due(limit.due(), form == null ? null : form.requestedState())
                        .places()
                        .getFirst();
    }

    private Seen documents(Side side) {
        Map<String, List<String>> byStage = new LinkedHashMap<>();
        CaseFile.Identification identification = side.request().identification();
        if (identification != null) {
            for (CaseFile.Identity person : Lists.of(identification.persons())) {
                byStage.computeIfAbsent(say.word("identification", person.stage()), _ -> new ArrayList<>())
                        .add(persons.shortName(person.personId()));
            }
        }
        return grouped(byStage);
    }

    private Seen journeys(Side side) {
        CaseFile.Transfer transfer = side.request().transfer();
        return transfer == null
                ? Seen.NOTHING
                : new Seen(
                        String.join("; ", transfer.all().stream().map(this::said).toList()), null);
    }

    private String said(CaseFile.Journey journey) {
        return say.word("journey", journey.progress().status()) + ", " + say.moment(journey.departs()) + ", "
                + say.count("person", Lists.of(journey.travellers()).size());
    }

    private Seen protection(Side side) {
        RequestDesk desk = side.request().desk();
        List<String> open = desk == null
                ? List.of()
                : desk.openConcerns().stream()
                        .map(concern -> say.word("beside", "CONCERN") + ": " + persons.shortName(concern.personId()))
                        .toList();
        List<String> suspended = side.application().people().stream()
                .filter(person -> side.application().isSuspended(person.personId()))
                .map(person -> say.word("beside", "SUSPENDED") + ": " + persons.shortName(person.personId()))
                .toList();
        return new Seen(
                String.join("; ", Stream.concat(open.stream(), suspended.stream()).toList()), null);
    }

    private Seen departure(Side side) {
        TransferDesk transfer = side.transfer();
        if (transfer == null) {
            return Seen.NOTHING;
        }
        List<String> all = transfer.outlooks().stream()
                .map(outlook -> outlook.ready()
                        ? say.word("beside", "READY")
                        : say.word("beside", "WAITS") + ": "
                                + String.join(
                                        ", ",
                                        Stream.concat(outlook.open().stream(), outlook.kept().stream())
                                                .map(missing -> say.word("condition", missing.rule()))
                                                .distinct()
                                                .toList()))
                .toList();
        return new Seen(String.join("; ", all), null);
    }

    private Seen reintegration(Side side) {
        CaseFile.Reintegration reintegration = side.request().reintegration();
        Map<String, List<String>> byStage = new LinkedHashMap<>();
        if (reintegration != null) {
            for (CaseFile.Returnee person : reintegration.all()) {
                byStage.computeIfAbsent(say.word("stage.reintegration", person.stage()), _ -> new ArrayList<>())
                        .add(persons.shortName(person.personId()));
            }
        }
        return grouped(byStage);
    }

    private Seen end(Side side) {
        String ended = side.application().ended();
        return new Seen(ended == null ? "" : say.word("end", ended), null);
    }
}
