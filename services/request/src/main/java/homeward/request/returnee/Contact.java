package homeward.request.returnee;

import org.jspecify.annotations.Nullable;

/**
 * Whom a person asks, complains to, or tells of a mistake.
 *
 * @param authority name as people know it
 * @param supervisor who watches over the protection of data, and whom one can complain to about the authority
 */
public record Contact(
        String authority,
        @Nullable String address,
        @Nullable String telephone,
        @Nullable String mail,
        @Nullable String supervisor) {}
