package homeward.testkit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;

import homeward.chassis.deadlines.Deadlines;
import homeward.chassis.deciding.Command;
import homeward.chassis.deciding.Decider;
import homeward.chassis.deciding.StreamState;
import homeward.chassis.policies.Policy;

/**
 * All deciding code: deciders, commands, states, policies and deadlines, the packages of states, and every class of the
 * service that these use, directly or indirectly.
 */
final class DecidingCode extends AbstractClassesTransformer<JavaClass> {

    DecidingCode() {
        super("deciding code");
    }

    @Override
    public Iterable<JavaClass> doTransform(JavaClasses service) {
        Set<JavaClass> deciding = new LinkedHashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        Stream.concat(declared(service), domain(service)).forEach(open::add);
        while (!open.isEmpty()) {
            JavaClass next = open.pop();
            if (deciding.add(next)) {
                used(next).filter(type -> service.contain(type.getName())).forEach(open::add);
            }
        }
        return deciding;
    }

    private static Stream<JavaClass> declared(JavaClasses service) {
        return service.stream()
                .filter(type -> Stream.of(
                                Decider.class, Command.class, StreamState.class, Policy.class, Deadlines.class)
                        .anyMatch(type::isAssignableTo));
    }

    private static Stream<JavaClass> domain(JavaClasses service) {
        Set<JavaPackage> packages = service.stream()
                .filter(type -> type.isAssignableTo(StreamState.class))
                .map(JavaClass::getPackage)
                .collect(Collectors.toSet());
        return packages.stream().map(JavaPackage::getClasses).flatMap(Collection::stream);
    }

    private static Stream<JavaClass> used(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType());
    }
}
