package homeward.chassis.codes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.quarkus.arc.properties.IfBuildProperty;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import homeward.chassis.time.Timestamps;
import homeward.events.CaseId;
import homeward.events.PersonId;
import homeward.events.StateCode;

/**
 * One document for each state and person: a new access takes the place of the former in one change, and every try is one change of
 * one document. Blocking.
 */
@Singleton
@IfBuildProperty(name = "homeward.codes", stringValue = "true")
class CodeStore {

    private static final String CODE = "code";
    private static final String ID = "accessId";
    private static final String CASE = "caseId";
    private static final String PERSON = "personId";
    private static final String STATE = "state";
    private static final String GIVEN_AT = "givenAt";
    private static final String UNTIL = "until";
    private static final String GUARDIAN = "guardianPresent";
    private static final String FAILURES = "failures";
    private static final String OPENED = "openedAt";
    private static final String OPENED_BEFORE = "openedBefore";
    private static final String REVOKED = "revoked";
    private static final String KEY = "keyId";
    private static final String SECRET = "secret";
    private static final String GIVEN = "given";
    private static final String TOKEN = "token";
    private static final String TOKEN_UNTIL = "tokenUntil";

    private final MongoCollection<Document> codes;

    CodeStore(MongoDatabase database) {
        codes = database.getCollection("codes").withWriteConcern(WriteConcern.MAJORITY);
    }

    void ensureIndexes() {
        codes.createIndex(Indexes.ascending(CODE), new IndexOptions().unique(true));
        codes.createIndex(Indexes.ascending(TOKEN));
        codes.createIndex(Indexes.ascending(UNTIL));
    }

    Optional<KeptAccess> find(StateCode by, PersonId person) {
        return Optional.ofNullable(codes.find(of(by, person)).first()).map(CodeStore::kept);
    }

    /**
     * Takes the place of whatever the state has given the person before.
     *
     * @param code what the vault computes from it
     * @return false if this very access was given meanwhile, which may have ended since, or another one as the person's first
     */
    boolean put(Access access, byte[] code, String keyId, byte[] secret) {
        String id = access.id().toString();
        Document whole = new Document(CODE, new Binary(code))
                .append(ID, id)
                .append(CASE, access.caseId().toString())
                .append(PERSON, access.person().toString())
                .append(STATE, access.by().value())
                .append(GIVEN_AT, Timestamps.text(access.givenAt()))
                .append(UNTIL, Timestamps.text(access.until()))
                .append(GUARDIAN, access.guardianPresent())
                .append(FAILURES, 0)
                .append(REVOKED, false)
                .append(KEY, keyId)
                .append(SECRET, new Binary(secret));
        Bson changes = Updates.combine(
                new Document("$set", whole),
                Updates.addToSet(GIVEN, id),
                Updates.unset(OPENED),
                Updates.unset(OPENED_BEFORE),
                Updates.unset(TOKEN),
                Updates.unset(TOKEN_UNTIL));
        Bson former = Filters.and(of(access.by(), access.person()), Filters.ne(GIVEN, id));
        if (codes.updateOne(former, changes).getMatchedCount() == 1) {
            return true;
        }
        try {
            codes.insertOne(new Document(whole)
                    .append("_id", key(access.by(), access.person()))
                    .append(GIVEN, List.of(id)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /** @param code what the vault computes from it */
    Optional<KeptAccess> find(byte[] code) {
        return Optional.ofNullable(
                        codes.find(Filters.eq(CODE, new Binary(code))).first())
                .map(CodeStore::kept);
    }

    /**
     * Counts a try as a failure before it is made.
     *
     * @param most failures that a code bears
     * @return the access with this failure counted; empty if it may not be tried, or not any more
     */
    Optional<Access> reserve(Access access, Instant now, int most) {
        return counted(Filters.and(of(access), alive(now), Filters.lt(FAILURES, most)), 1);
    }

    /** Takes back the failure that was counted before; empty if another access has taken the place of this one. */
    Optional<Access> giveBack(Access access) {
        return counted(of(access), -1);
    }

    private Optional<Access> counted(Bson which, int failures) {
        return Optional.ofNullable(codes.findOneAndUpdate(
                        which,
                        Updates.inc(FAILURES, failures),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(found -> access(found, OPENED));
    }

    /**
     * Takes back the failure that was counted before, and lets the token look once.
     *
     * @param access as it was when the try was reserved
     * @param token what the vault computes from it
     * @return false if the access has ended meanwhile
     */
    boolean open(Access access, byte[] token, Instant tokenUntil, Instant now) {
        return codes.updateOne(
                                Filters.and(of(access), alive(now)),
                                Updates.combine(
                                        Updates.inc(FAILURES, -1),
                                        Updates.set(OPENED, Timestamps.text(now)),
                                        access.openedAt() == null
                                                ? Updates.unset(OPENED_BEFORE)
                                                : Updates.set(OPENED_BEFORE, Timestamps.text(access.openedAt())),
                                        Updates.set(TOKEN, new Binary(token)),
                                        Updates.set(TOKEN_UNTIL, Timestamps.text(tokenUntil))))
                        .getMatchedCount()
                == 1;
    }

    /** The access that the token may look at, as used the time before; nobody gets it with that token again. */
    Optional<Access> take(byte[] token, Instant now) {
        return Optional.ofNullable(codes.findOneAndUpdate(
                        Filters.and(
                                Filters.eq(TOKEN, new Binary(token)),
                                Filters.gt(TOKEN_UNTIL, Timestamps.text(now)),
                                alive(now)),
                        Updates.combine(Updates.unset(TOKEN), Updates.unset(TOKEN_UNTIL))))
                .map(found -> access(found, OPENED_BEFORE));
    }

    /** @return false if another access has taken the place of this one */
    boolean revoke(Access access) {
        return codes.updateOne(
                                of(access),
                                Updates.combine(
                                        Updates.set(REVOKED, true), Updates.unset(TOKEN), Updates.unset(TOKEN_UNTIL)))
                        .getMatchedCount()
                == 1;
    }

    void remove(StateCode by, PersonId person) {
        codes.deleteOne(of(by, person));
    }

    /** Removes what has ended by itself. */
    void removeOver(Instant now) {
        codes.deleteMany(Filters.lte(UNTIL, Timestamps.text(now)));
    }

    private static Bson alive(Instant now) {
        return Filters.and(Filters.eq(REVOKED, false), Filters.gt(UNTIL, Timestamps.text(now)));
    }

    private static Bson of(Access access) {
        return Filters.and(
                of(access.by(), access.person()), Filters.eq(ID, access.id().toString()));
    }

    private static Bson of(StateCode by, PersonId person) {
        return Filters.eq(key(by, person));
    }

    private static String key(StateCode by, PersonId person) {
        return by + " " + person;
    }

    private static KeptAccess kept(Document found) {
        return new KeptAccess(
                access(found, OPENED),
                found.getString(KEY),
                found.get(SECRET, Binary.class).getData(),
                given(found));
    }

    /** @param used field of the moment of its use */
    private static Access access(Document found, String used) {
        return new Access(
                UUID.fromString(found.getString(ID)),
                CaseId.of(found.getString(CASE)),
                PersonId.of(found.getString(PERSON)),
                new StateCode(found.getString(STATE)),
                Instant.parse(found.getString(GIVEN_AT)),
                Instant.parse(found.getString(UNTIL)),
                found.getBoolean(GUARDIAN),
                found.getInteger(FAILURES),
                moment(found.getString(used)),
                found.getBoolean(REVOKED));
    }

    private static Set<UUID> given(Document found) {
        return found.getList(GIVEN, String.class).stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    private static @Nullable Instant moment(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
