package homeward.casefile.disclosure;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import homeward.events.Role;

/** An audience: a kind of reader of a case. */
public enum Reader {
    /** Officers and transport coordinators of the requesting state. */
    OWN_AUTHORITY("requesting authority"),
    /** Officers, consular officers and transport coordinators of the requested state. */
    PARTNER_AUTHORITY("requested authority"),
    /** Anybody of a state that the person only passes through. */
    TRANSIT_STATE("transit state"),
    ESCORT("escort"),
    /** The escort leader to whom a transfer of the person is assigned, from the day before it until its end. */
    ESCORT_ON_DUTY("escort leader of the transfer, around its time"),
    DOCTOR("doctor"),
    CHILD_PROTECTION("child protection"),
    COUNSELLOR("counsellor"),
    MONITOR("monitor"),
    AUDITOR("auditor"),
    /** Whoever has the code and the secret that a person was given to look into the own case; it may be somebody else. */
    RETURNEE("returnee");

    /** Everybody who reads for a state or an organisation. */
    static final Set<Reader> OFFICIALS = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(RETURNEE)));

    private final String title;

    Reader(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /**
     * What somebody of one of the two sides of a case is.
     *
     * @param requesting whether he or she acts for the requesting state
     */
    public static Set<Reader> of(boolean requesting, Collection<String> roles) {
        return roles.stream()
                .flatMap(role -> of(requesting, role).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reader.class)));
    }

    private static Set<Reader> of(boolean requesting, String role) {
        return switch (role) {
            case Role.REQUESTING_OFFICER, Role.REQUESTED_OFFICER, Role.CONSULAR_OFFICER, Role.TRANSPORT_COORDINATOR ->
                EnumSet.of(requesting ? OWN_AUTHORITY : PARTNER_AUTHORITY);
            case Role.ESCORT_LEADER -> EnumSet.of(ESCORT);
            case Role.MEDICAL_OFFICER -> EnumSet.of(DOCTOR);
            case Role.CHILD_PROTECTION_OFFICER -> EnumSet.of(CHILD_PROTECTION);
            case Role.REINTEGRATION_COUNSELLOR -> EnumSet.of(COUNSELLOR);
            case Role.MONITOR -> EnumSet.of(MONITOR);
            case Role.AUDITOR -> EnumSet.of(AUDITOR);
            default -> EnumSet.noneOf(Reader.class);
        };
    }
}
