package homeward.chassis.security;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

import homeward.events.Role;

/** A caller has the roles of the claim {@code roles} that this platform knows, and no group of a directory is one. */
@ApplicationScoped
public class OwnRoles implements SecurityIdentityAugmentor {

    private static final String CLAIM = "roles";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(token)
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        .addRoles(of(token))
                        .build());
    }

    public static Set<String> of(JsonWebToken token) {
        Set<String> roles = new HashSet<>();
        if (token.getClaim(CLAIM) instanceof Iterable<?> named) {
            for (Object role : named) {
                roles.add(role instanceof JsonString text ? text.getString() : String.valueOf(role));
            }
        }
        roles.removeIf(role -> !Role.ALL.contains(role) && !role.equals(Role.OPERATOR));
        return roles;
    }
}
