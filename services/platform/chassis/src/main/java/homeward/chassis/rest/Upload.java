package homeward.chassis.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation whose body is a file. It is handed to the resource as it arrives and never held as a whole; whoever reads it
 * bounds it. Its path must be among {@code homeward.http.uploads}, or the door refuses the body.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Upload {}
