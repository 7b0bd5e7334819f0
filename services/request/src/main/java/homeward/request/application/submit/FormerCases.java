package homeward.request.application.submit;

import java.util.Optional;

import jakarta.inject.Singleton;

import homeward.chassis.commands.Streams;
import homeward.chassis.deciding.StreamIds;
import homeward.chassis.personal.StateKeys;
import homeward.chassis.security.Caller;
import homeward.events.CaseId;
import homeward.events.StateCode;
import homeward.request.application.ApplicationCommand;
import homeward.request.application.ApplicationCommand.SubmitApplication;
import homeward.request.application.ApplicationState;
import homeward.request.application.FormerCase;

/** Looks up what a new application depends on: earlier cases of the caller's own state. Blocking. */
@Singleton
public class FormerCases {

    private final Streams streams;
    private final StateKeys keys;
    private final Caller caller;

    FormerCases(Streams streams, StateKeys keys, Caller caller) {
        this.streams = streams;
        this.keys = keys;
        this.caller = caller;
    }

    /** The application with what is known of earlier ones. Cases to which the caller's state is no party do not exist. */
    public SubmitApplication known(SubmitApplication application) {
        CaseId named = application.earlier().named();
        return named == null
                ? application
                : application.with(find(named).stream().toList());
    }

    private Optional<FormerCase> find(CaseId caseId) {
        StateCode state = caller.state();
        return streams.state(
                        ApplicationCommand.STREAM_TYPE,
                        StreamIds.of(ApplicationCommand.STREAM_TYPE, caseId),
                        state,
                        ApplicationState.class)
                .map(found -> FormerCase.of(caseId, found, keys.of(state)));
    }
}
