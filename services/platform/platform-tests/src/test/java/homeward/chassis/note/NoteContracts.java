package homeward.chassis.note;

import java.util.List;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import homeward.events.codec.ContractPackage;
import homeward.events.codec.Contracts;

/** Contracts supplied by a test, since they are not in {@code shared-events}. */
public final class NoteContracts implements ContractPackage {

    public static final String SERVICE = "note";

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public List<StreamType> streamTypes() {
        return List.of(new StreamType(NoteCommand.TYPE, NoteEvent.class));
    }

    @Produces
    @Singleton
    static Contracts contracts() {
        return Contracts.of(new NoteContracts());
    }
}
