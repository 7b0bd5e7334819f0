package homeward.chassis.security;

/** Role names as they stand in the {@code roles} claim of a token and in {@code @RolesAllowed}. */
public final class Role {

    public static final String REQUESTING_OFFICER = homeward.events.Role.REQUESTING_OFFICER;
    public static final String REQUESTED_OFFICER = homeward.events.Role.REQUESTED_OFFICER;
    public static final String CONSULAR_OFFICER = homeward.events.Role.CONSULAR_OFFICER;
    public static final String TRANSPORT_COORDINATOR = homeward.events.Role.TRANSPORT_COORDINATOR;
    public static final String ESCORT_LEADER = homeward.events.Role.ESCORT_LEADER;
    public static final String REINTEGRATION_COUNSELLOR = homeward.events.Role.REINTEGRATION_COUNSELLOR;
    public static final String AUDITOR = homeward.events.Role.AUDITOR;
    public static final String MONITOR = homeward.events.Role.MONITOR;
    public static final String ADMINISTRATOR = homeward.events.Role.ADMINISTRATOR;

    private Role() {}
}
