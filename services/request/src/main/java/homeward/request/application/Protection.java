package homeward.request.application;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import homeward.chassis.deciding.Openings;
import homeward.events.PersonId;
import homeward.events.Personal;
import homeward.events.request.Appeal;
import homeward.events.request.ApplicationEvent.InternalRecordKept;
import homeward.events.request.ApplicationEvent.SuspensionEnded;
import homeward.events.request.ApplicationEvent.TransferSuspended;
import homeward.events.request.Concern;
import homeward.events.request.ConcernFinding;
import homeward.events.request.ProtectionRecord;

/**
 * What tells about protection in a case. Its contents are sealed until they are {@linkplain #opened opened} for the
 * requesting state.
 *
 * @param suspensions those in force
 * @param records in order
 * @param findings on suspensions that have ended, in order
 * @param lifted what had suspended the return until then, in order
 */
public record Protection(
        Map<UUID, Suspension> suspensions,
        List<Personal<ProtectionRecord>> records,
        List<Personal<ConcernFinding>> findings,
        List<Personal<Concern>> lifted) {

    static final Protection NONE = new Protection(Map.of(), List.of(), List.of(), List.of());

    /** @param raisedBy pseudonym of the officer who raised the concern, in this suspension alone */
    public record Suspension(PersonId personId, UUID raisedBy, Personal<Concern> concern) {

        /** Whether it is an appeal that stops the return, lodged here or reported as a concern. */
        public boolean appeal() {
            return value(concern).anyMatch(known -> known.ground() == Concern.Ground.SUSPENSIVE_APPEAL);
        }

        /** Whether a court has decided that the return may not take place, as decided here or reported as a concern. */
        public boolean upheld() {
            return value(concern).anyMatch(known -> known.ground() == Concern.Ground.APPEAL_UPHELD);
        }

        /** Whether an officer reported it as a concern, so that no appeal is recorded. */
        public boolean reported() {
            return value(concern).anyMatch(known -> known.appeal() == null);
        }
    }

    /** Whether everything about a person is known to whoever decides; if not, nothing may be relied on. */
    public boolean known(PersonId person) {
        return contents(person).allMatch(Personal.Present.class::isInstance);
    }

    /** The officers who have assessed the danger to a person. */
    public Stream<Concern.Author> assessors(PersonId person) {
        Stream<Concern.Author> foundNoRisk = of(records, person)
                .filter(record -> record.assessment() != null)
                .map(ProtectionRecord::recordedBy);
        Stream<Concern.Author> foundRisk = Stream.concat(
                        suspensions.values().stream().map(Suspension::concern), lifted.stream())
                .filter(concern -> concern.person().equals(person))
                .flatMap(Protection::value)
                .filter(concern -> concern.assessment() != null)
                .map(Concern::raisedBy);
        return Stream.concat(foundNoRisk, foundRisk);
    }

    /** The person who lodged an appeal that suspends nothing; empty if there is none. */
    public Optional<PersonId> appellant(UUID appeal) {
        return records.stream()
                .filter(record -> value(record)
                        .flatMap(known -> Stream.ofNullable(known.appeal()))
                        .anyMatch(known -> known.appealId().equals(appeal) && known.step() == Appeal.Step.LODGED))
                .map(Personal::person)
                .findFirst();
    }

    /** The day on which an appeal was lodged; empty if it is not known. */
    public Optional<LocalDate> lodgedOn(UUID appeal) {
        return steps(appeal)
                .filter(known -> known.step() == Appeal.Step.LODGED)
                .map(Appeal::day)
                .findFirst();
    }

    /** Whether the decision on an appeal is known, unless it ended a suspension. */
    public boolean decided(UUID appeal) {
        return steps(appeal).anyMatch(known -> known.step() != Appeal.Step.LODGED);
    }

    private Stream<Appeal> steps(UUID appeal) {
        Stream<Appeal> kept =
                records.stream().flatMap(Protection::value).flatMap(known -> Stream.ofNullable(known.appeal()));
        Stream<Appeal> suspending = Stream.concat(
                        suspensions.values().stream().map(Suspension::concern), lifted.stream())
                .flatMap(Protection::value)
                .flatMap(known -> Stream.ofNullable(known.appeal()));
        return Stream.concat(kept, suspending).filter(known -> known.appealId().equals(appeal));
    }

    /** The officers who have lifted a concern about a person. */
    public Stream<Concern.Author> lifters(PersonId person) {
        return of(findings, person).map(ConcernFinding::decidedBy);
    }

    Protection suspended(TransferSuspended e) {
        var all = new LinkedHashMap<>(suspensions);
        all.put(e.suspensionId(), new Suspension(e.personId(), e.raisedBy(), e.concern()));
        return new Protection(Collections.unmodifiableMap(all), records, findings, lifted);
    }

    Protection resumed(SuspensionEnded e) {
        var all = new LinkedHashMap<>(suspensions);
        Suspension ended = all.remove(e.suspensionId());
        return new Protection(
                Collections.unmodifiableMap(all),
                records,
                added(findings, e.finding()),
                ended == null ? lifted : added(lifted, ended.concern()));
    }

    Protection recorded(InternalRecordKept e) {
        return new Protection(suspensions, added(records, e.content()), findings, lifted);
    }

    Protection opened(Openings by) {
        var all = new LinkedHashMap<UUID, Suspension>();
        suspensions.forEach((id, one) ->
                all.put(id, new Suspension(one.personId(), one.raisedBy(), by.open(one.concern(), Concern.class))));
        return new Protection(
                Collections.unmodifiableMap(all),
                records.stream()
                        .map(one -> by.open(one, ProtectionRecord.class))
                        .toList(),
                findings.stream().map(one -> by.open(one, ConcernFinding.class)).toList(),
                lifted.stream().map(one -> by.open(one, Concern.class)).toList());
    }

    private Stream<Personal<?>> contents(PersonId person) {
        return Stream.<List<? extends Personal<?>>>of(
                        suspensions.values().stream().map(Suspension::concern).toList(), records, findings, lifted)
                .flatMap(List::stream)
                .<Personal<?>>map(one -> one)
                .filter(one -> one.person().equals(person));
    }

    private static <T> Stream<T> of(List<Personal<T>> all, PersonId person) {
        return all.stream().filter(one -> one.person().equals(person)).flatMap(Protection::value);
    }

    private static <T> Stream<T> value(Personal<T> content) {
        return content instanceof Personal.Present<T> known ? Stream.of(known.value()) : Stream.empty();
    }

    private static <T> List<T> added(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
