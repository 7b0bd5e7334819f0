package homeward.histories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;

import homeward.events.codec.EventCodec;

/**
 * The steps of the cases of all states, for the platform itself and never on behalf of a caller. Blocking and thread-safe.
 */
@Singleton
public class CaseSteps {

    private final HistoryStore store;
    private final StepDocuments documents;

    CaseSteps(HistoryStore store, EventCodec codec) {
        this.store = store;
        this.documents = new StepDocuments(codec);
    }

    /**
     * One case after the other, each with all its steps of these kinds, in no particular order.
     *
     * @param kinds event names
     */
    public void each(Collection<String> kinds, Consumer<List<Step>> to) {
        List<Step> ofOne = new ArrayList<>();
        store.allSteps()
                .find(Filters.in(StepDocuments.KIND, kinds))
                .sort(Sorts.ascending("_id")) // begins with the case
                .forEach(document -> {
                    Step step = documents.step(document);
                    if (!ofOne.isEmpty()
                            && !ofOne.getFirst()
                                    .envelope()
                                    .caseId()
                                    .equals(step.envelope().caseId())) {
                        to.accept(List.copyOf(ofOne));
                        ofOne.clear();
                    }
                    ofOne.add(step);
                });
        if (!ofOne.isEmpty()) {
            to.accept(List.copyOf(ofOne));
        }
    }
}
