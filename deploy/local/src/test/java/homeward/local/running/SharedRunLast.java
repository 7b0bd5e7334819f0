package homeward.local.running;

import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever starts a platform of its own runs before the shared one is there, and so has the machine for itself. */
public final class SharedRunLast implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.<ClassDescriptor, Boolean>comparing(SharedRunLast::takesTheSharedRun)
                        .thenComparing(type -> type.getTestClass().getName()));
    }

    private static boolean takesTheSharedRun(ClassDescriptor type) {
        return type.findRepeatableAnnotations(ExtendWith.class).stream()
                .flatMap(extended -> List.of(extended.value()).stream())
                .anyMatch(SharedRun.class::equals);
    }
}
