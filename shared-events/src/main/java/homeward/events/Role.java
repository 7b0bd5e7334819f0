package homeward.events;

import java.util.List;

/** Roles of officers: values of the {@code roles} claim of a token and of {@code @RolesAllowed}. */
public final class Role {

    public static final String REQUESTING_OFFICER = "requesting-officer";
    public static final String REQUESTED_OFFICER = "requested-officer";
    public static final String CONSULAR_OFFICER = "consular-officer";
    public static final String TRANSPORT_COORDINATOR = "transport-coordinator";
    public static final String ESCORT_LEADER = "escort-leader";
    public static final String CHILD_PROTECTION_OFFICER = "child-protection-officer";
    public static final String MEDICAL_OFFICER = "medical-officer";
    public static final String REINTEGRATION_COUNSELLOR = "reintegration-counsellor";
    public static final String AUDITOR = "auditor";
    public static final String MONITOR = "monitor";
    public static final String ADMINISTRATOR = "administrator";

    /** Runs the services and belongs to no state; not an officer, so not among {@link #ALL}. */
    public static final String OPERATOR = "operator";

    /** All roles of officers. */
    public static final List<String> ALL = List.of(
            REQUESTING_OFFICER,
            REQUESTED_OFFICER,
            CONSULAR_OFFICER,
            TRANSPORT_COORDINATOR,
            ESCORT_LEADER,
            CHILD_PROTECTION_OFFICER,
            MEDICAL_OFFICER,
            REINTEGRATION_COUNSELLOR,
            AUDITOR,
            MONITOR,
            ADMINISTRATOR);

    private Role() {}
}
