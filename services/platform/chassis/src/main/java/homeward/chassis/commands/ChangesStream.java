package homeward.chassis.commands;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/**
 * Marks a REST resource whose path names an existing stream by {@code {caseId}} and, if any, {@code {personId}}. Before
 * the body is read the chassis answers 404 to a caller whose state is not a party of that stream.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ChangesStream {

    /** The stream type, as in the decider. */
    String value();
}
