package homeward.local.demo;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import homeward.local.bundles.TakenCases;
import homeward.local.console.Console;
import homeward.local.console.PlainError;
import homeward.local.run.Addresses;
import homeward.local.run.PlatformTime;

/** Plays every sample and reports the results. */
public final class Demo {

    private static final String READER = "-auditor";

    private static final String AUDIT = "audit";

    /** Those with a desk. */
    private final List<String> services;

    private final boolean replays;
    private final Addresses addresses;
    private final Api api;
    private final PlatformTime time;
    private final Console console;
    private final TakenCases taken;
    private int expected;
    private int leftOut;
    private @Nullable String lastCase;
    private String lastAuditor = "";

    /** @param data of the run: its public keys, and the place for cases that are taken away */
    public Demo(Addresses addresses, PlatformTime time, Console console, Path data) {
        this.addresses = addresses;
        this.taken = new TakenCases(addresses, data);
        this.services = addresses.writing();
        this.replays = addresses.services().containsKey(AUDIT);
        this.api = new Api(addresses);
        this.time = time;
        this.console = console;
    }

    /** @return whether at least one case was played, and every case played reached its expected end */
    public boolean play(Path samples) {
        List<Path> files = Sample.files(samples);
        Story.legend(console, services);
        for (int i = 0; i < files.size(); i++) {
            play(
                    Sample.read(files.get(i)),
                    i + 1,
                    files.size(),
                    String.valueOf(files.get(i).getFileName()));
        }
        replay();
        int played = files.size() - leftOut;
        console.line("");
        console.line("%d of %d cases reached their expected end.", expected, played);
        if (leftOut > 0) {
            console.line("Left out: %d, for the reasons given above.", leftOut);
        }
        return played > 0 && expected == played;
    }

    private void play(Sample sample, int number, int of, String file) {
        Story story = new Story(console);
        story.head(number, of, sample, file);
        String reason = cannotPlay(sample);
        if (!reason.isEmpty()) {
            console.line("  Left out: %s", reason);
            leftOut++;
            return;
        }
        SamplePlayer player = new SamplePlayer(api, time, services, new CaseFeed(addresses, api::token), taken);
        try {
            player.play(sample);
            tell(story, player, sample);
            expected++;
        } catch (PlainError stuck) {
            if (player.hasCase()) {
                tell(story, player, sample);
            }
            console.line("  ✗ %s", stuck.getMessage());
        }
    }

    private void tell(Story story, SamplePlayer player, Sample sample) {
        String state = sample.ends().getFirst().as().substring(0, 3);
        try {
            lastCase = player.caseId();
            lastAuditor = state + READER;
            story.tell(player.played(), History.of(api, services, player.caseId(), lastAuditor));
        } catch (PlainError unreadable) {
            console.line("  ✗ %s", unreadable.getMessage());
        }
    }

    private void replay() {
        if (lastCase == null || !replays) {
            return;
        }
        try {
            new Replay(console, api).tell(AUDIT, lastCase, lastAuditor);
        } catch (PlainError unreadable) {
            console.line("  ✗ %s", unreadable.getMessage());
        }
    }

    /** @return why the sample cannot be played on this platform; empty if it can */
    private String cannotPlay(Sample sample) {
        if (!time.movable() && sample.steps().stream().anyMatch(step -> step.forward() != null)) {
            return "it moves the clock, and with a given token issuer the clock cannot be moved.";
        }
        try {
            for (String officer : sample.officers()) {
                api.token(officer); // refused if there is none
            }
            return "";
        } catch (PlainError noToken) {
            return String.valueOf(noToken.getMessage());
        }
    }
}
