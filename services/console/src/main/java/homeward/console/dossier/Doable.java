package homeward.console.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import homeward.console.offers.Offer;
import homeward.console.words.Speech;

/** The offers of a case, in words. */
record Doable(Persons persons, Speech say) {

    /** Each with whom it concerns. */
    List<DossierView.Act> acts(List<Offer> offers) {
        return offers.stream()
                .map(offer -> act(
                        offer,
                        offer.person() == null ? what(offer) : what(offer) + ": " + persons.shortName(offer.person())))
                .toList();
    }

    /** By person, what concerns the whole case first. */
    List<DossierView.Acts> grouped(List<Offer> offers) {
        Map<String, List<Offer>> byPerson = offers.stream()
                .collect(Collectors.groupingBy(
                        offer -> offer.person() == null ? "" : offer.person(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byPerson.entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> Boolean.compare(other.isEmpty(), one.isEmpty())))
                .map(group -> new DossierView.Acts(
                        group.getKey().isEmpty() ? say.word("person", "CASE") : persons.shortName(group.getKey()),
                        group.getValue().stream()
                                .map(offer -> act(offer, what(offer)))
                                .toList()))
                .toList();
    }

    private String what(Offer offer) {
        String what = say.word("offer", offer.code());
        return offer.about() == null
                ? what
                : what + " (" + say.word(offer.about().kind(), offer.about().code()) + ")";
    }

    private DossierView.Act act(Offer offer, String what) {
        return new DossierView.Act(
                what,
                offer.href(),
                offer.why() == null ? say.word("offerwhy", offer.code()) : say.word("notyet", offer.why()),
                offer.basis(),
                offer.from() == null ? null : say.moment(offer.from()));
    }
}
