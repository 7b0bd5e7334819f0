/**
 * The application form, as the paper form has it: a draft that the request service keeps, in sections, and its sending. What is
 * asked for is {@link homeward.console.apply.Paper}; what was answered {@link homeward.console.apply.Answers}. Nothing is decided here:
 * what an application lacks beyond what it takes to ask, and what follows from it, says the service's dry run.
 */
@NullMarked
package homeward.console.apply;

import org.jspecify.annotations.NullMarked;
