package homeward.casefile;

import jakarta.inject.Singleton;

import homeward.chassis.commands.Commands;
import homeward.chassis.security.Caller;

/** What the resource of work lists needs. */
@Singleton
public final class WorkServices {

    private final WorkLists lists;
    private final SavedViews views;
    private final Commands commands;
    private final Caller caller;

    WorkServices(WorkLists lists, SavedViews views, Commands commands, Caller caller) {
        this.lists = lists;
        this.views = views;
        this.commands = commands;
        this.caller = caller;
    }

    WorkLists lists() {
        return lists;
    }

    SavedViews views() {
        return views;
    }

    Commands commands() {
        return commands;
    }

    Caller caller() {
        return caller;
    }
}
