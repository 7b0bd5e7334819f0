package homeward.local.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import homeward.local.Addresses;
import homeward.local.Console;
import homeward.local.PlainError;
import homeward.local.PlatformTime;

/** Plays every sample and shows what became of it. */
public final class Demo {

    private final Addresses addresses;
    private final PlatformTime time;
    private final Console console;

    public Demo(Addresses addresses, PlatformTime time, Console console) {
        this.addresses = addresses;
        this.time = time;
        this.console = console;
    }

    /** @return whether every case reached its expected end */
    public boolean play(Path samples) {
        Api api = new Api(addresses);
        History history = new History(api, List.copyOf(addresses.services().keySet()));
        List<String> failed = new ArrayList<>();
        List<Path> files = Sample.files(samples);
        for (Path file : files) {
            Sample sample = Sample.read(file);
            console.line("");
            console.line("%s  (samples/%s)", sample.title(), file.getFileName());
            try {
                String caseId = new SamplePlayer(api, time, console).play(sample);
                console.line("");
                history.print(caseId, sample.ends().getFirst().as().substring(0, 3), console);
            } catch (PlainError stuck) {
                console.line("  ✗ %s", stuck.getMessage());
                failed.add(sample.title());
            }
        }
        console.line("");
        console.line("%d of %d cases reached their expected end.", files.size() - failed.size(), files.size());
        return failed.isEmpty();
    }
}
