/**
 * Figures per pair of states: how many applications were submitted, answered, refused, carried out, and how long it took.
 *
 * <p><b>Guarantees.</b> What is counted is told to both sides of a case ({@link homeward.audit.figures.Told}), so both read the
 * same figures. Everything is counted in applications: a family's is one. A measure is one sequence of numbers, the whole fives
 * that were full at the end of each quarter ({@link homeward.audit.figures.Fives}); what is published of any period is a
 * difference of two of them, and every total is made of published numbers, so no two tables tell more than one; nor do two lines:
 * what presupposes other measures is held back ({@link homeward.audit.figures.Precondition}). A quarter is
 * published once, some days after its end, and never changes ({@link homeward.audit.figures.Publisher}). Durations are those of
 * years; whether one is shown follows from published counts alone ({@link homeward.audit.figures.Lasting}). Kept are published numbers only, without case or person; whatever is lost is
 * derived again. The reasons are in ADR 25.
 */
@NullMarked
package homeward.audit.figures;

import org.jspecify.annotations.NullMarked;
