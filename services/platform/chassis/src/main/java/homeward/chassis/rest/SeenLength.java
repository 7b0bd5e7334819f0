package homeward.chassis.rest;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.jspecify.annotations.Nullable;

import homeward.chassis.text.Texts;

/**
 * {@link Size} of a text counts characters as people see them, in whatever script. One of them may consist of several
 * code points, on average not more than {@value #CODE_POINTS}.
 */
public final class SeenLength implements ConstraintValidator<Size, String> {

    private static final int CODE_POINTS = 10;

    private int min;
    private int max;

    @Override
    public void initialize(Size size) {
        min = size.min();
        max = size.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null || (text.length() <= max && min <= 1 && text.length() >= min)) {
            return true;
        }
        if (text.codePointCount(0, text.length()) > (long) CODE_POINTS * max) {
            return false;
        }
        int length = Texts.length(text);
        return length >= min && length <= max;
    }

    /** Puts it in the place of the validator that counts UTF-16 units. */
    @Singleton
    static final class Registration implements ValidatorFactoryCustomizer {

        @Override
        public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
            ConstraintMapping mapping = configuration.createConstraintMapping();
            mapping.constraintDefinition(Size.class)
                    .includeExistingValidators(true)
                    .validatedBy(SeenLength.class);
            configuration.addMapping(mapping);
        }
    }
}
