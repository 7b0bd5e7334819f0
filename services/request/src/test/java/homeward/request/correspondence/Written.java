package homeward.request.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import homeward.events.MayNotLeave;
import homeward.events.Personal;
import homeward.events.StateCode;
import homeward.events.TreatyReference;
import homeward.events.request.CorrespondenceEvent;
import homeward.events.request.CorrespondenceEvent.CorrespondenceOpened;
import homeward.events.request.CorrespondenceEvent.MessageKind;
import homeward.events.request.CorrespondenceEvent.MessageSent;
import homeward.events.request.CorrespondenceEvent.MessageText;
import homeward.request.CorrespondenceDecider;
import homeward.request.application.Given;
import homeward.request.correspondence.CorrespondenceCommand.SendMessage;
import homeward.testkit.DeciderSpec;

/** A correspondence between the two fictional states: AAA has asked, BBB has not answered yet. */
public final class Written {

    public static final Set<MayNotLeave> ALL = EnumSet.allOf(MayNotLeave.class);
    public static final UUID QUESTION = new UUID(4, 1);
    public static final UUID NEXT = new UUID(4, 2);
    public static final UUID THIRD = new UUID(4, 3);
    public static final Instant SENT_AT = Instant.parse("2026-03-04T09:00:00Z");
    public static final Instant ANSWER_DUE = SENT_AT.plus(Duration.ofDays(7));
    public static final StateCode AAA = Given.REQUESTING.state();
    public static final StateCode BBB = Given.REQUESTED.state();
    public static final Sides SIDES =
            new Sides(AAA, BBB, new TreatyReference("TEST", null, 1), Set.of(Given.PARENT, Given.CHILD));

    private Written() {}

    /** Before the first message. */
    public static DeciderSpec<CorrespondenceCommand, CorrespondenceState, CorrespondenceEvent> nothing() {
        return DeciderSpec.of(new CorrespondenceDecider()).at(SENT_AT).as(Given.REQUESTING);
    }

    /** AAA has asked a question, to be answered within a week. */
    public static DeciderSpec<CorrespondenceCommand, CorrespondenceState, CorrespondenceEvent> asked() {
        return nothing().given(opened(), question());
    }

    public static CorrespondenceOpened opened() {
        return SIDES.opened(Given.CASE);
    }

    public static MessageSent question() {
        return sent(QUESTION, null, null, MessageKind.QUESTION, AAA, ANSWER_DUE);
    }

    public static MessageSent sent(
            UUID id,
            @Nullable UUID inReplyTo,
            @Nullable UUID answers,
            MessageKind kind,
            StateCode from,
            @Nullable Instant due) {
        return new MessageSent(
                Given.CASE,
                id,
                QUESTION,
                inReplyTo,
                answers,
                kind,
                from,
                SIDES.other(from),
                "Authority of " + from,
                Given.PARENT,
                SENT_AT,
                due,
                Personal.of(Given.PARENT, new MessageText("fictional", "fictional text")),
                ALL,
                List.of());
    }

    public static SendMessage send(UUID id, MessageKind kind) {
        return send(id, kind, null, null);
    }

    public static SendMessage send(UUID id, MessageKind kind, @Nullable UUID inReplyTo, @Nullable Instant due) {
        return send(id, kind, inReplyTo, due, ALL);
    }

    public static SendMessage send(
            UUID id, MessageKind kind, @Nullable UUID inReplyTo, @Nullable Instant due, Set<MayNotLeave> confirmed) {
        return new SendMessage(
                Given.CASE,
                SIDES,
                id,
                kind,
                inReplyTo,
                due,
                Personal.of(Given.PARENT, new MessageText("fictional", "fictional text")),
                confirmed,
                List.of());
    }
}
