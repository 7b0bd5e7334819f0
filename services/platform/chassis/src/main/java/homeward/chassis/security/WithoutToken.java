package homeward.chassis.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation for people without an account, which is {@link jakarta.annotation.security.PermitAll} too. Nobody is its caller: it
 * asks for what lets people in itself, and limits how often that may be tried. All such requests together have one caller's share of
 * the process.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WithoutToken {

    /** Who makes such a request, among those who share the process. */
    String CALLER = "nobody";
}
