package homeward.request.returnee;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import homeward.casefile.summary.Summaries;
import homeward.casefile.summary.Summary;
import homeward.chassis.projections.Projection;
import homeward.chassis.projections.Section;
import homeward.events.Envelope;
import homeward.events.disclosure.DisclosureEvent.DataDisclosed;

/**
 * What the ledgers of all services say was sent to whom: a document for each entry, since every entry is a stream of its own. Read for
 * the persons concerned, on behalf of no state.
 */
@Singleton
class Recipients implements Projection {

    static final String NAME = "recipients";

    private final Map<String, Section<DataDisclosed, SentData>> sections = Stream.of(
                    Summaries.APPLICATION, Summaries.IDENTIFICATION, Summaries.TRANSFER, Summaries.REINTEGRATION)
            .map(Summary::service)
            .collect(Collectors.toUnmodifiableMap(service -> service, SentData::section));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Section<?, ?>> sections() {
        return List.copyOf(sections.values());
    }

    /** Of one service. */
    Section<DataDisclosed, SentData> section(String service) {
        return Objects.requireNonNull(sections.get(service), service);
    }

    Set<String> services() {
        return sections.keySet();
    }

    @Override
    public Set<String> partySections() {
        return Set.of();
    }

    @Override
    public String key(Envelope envelope) {
        return envelope.id().toString();
    }

    @Override
    public List<String> indexes() {
        return sections.keySet().stream().sorted().map(Recipients::personsField).toList();
    }

    /** Path of the persons in the section of a service. */
    static String personsField(String service) {
        return service + ".data.persons";
    }
}
