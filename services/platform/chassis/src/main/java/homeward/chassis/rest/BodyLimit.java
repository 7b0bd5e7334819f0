package homeward.chassis.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The most bytes of the body of an operation that needs more than {@link #DEFAULT}; never above 1 MiB. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

    /** Room for several texts of the longest kind in any script. */
    int DEFAULT = 1 << 16;

    int value();
}
