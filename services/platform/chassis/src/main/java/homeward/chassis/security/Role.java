package homeward.chassis.security;

/** Role names as they stand in the {@code roles} claim of a token and in {@code @RolesAllowed}. */
public final class Role {

    public static final String REQUESTING_OFFICER = "requesting-officer";
    public static final String REQUESTED_OFFICER = "requested-officer";
    public static final String CONSULAR_OFFICER = "consular-officer";
    public static final String TRANSPORT_COORDINATOR = "transport-coordinator";
    public static final String ESCORT_LEADER = "escort-leader";
    public static final String REINTEGRATION_COUNSELLOR = "reintegration-counsellor";
    public static final String AUDITOR = "auditor";
    public static final String MONITOR = "monitor";
    public static final String ADMINISTRATOR = "administrator";

    private Role() {}
}
