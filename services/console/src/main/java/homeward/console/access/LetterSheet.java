package homeward.console.access;

import homeward.console.visit.Tongue;

/**
 * A letter to be printed. It holds nothing of the case.
 *
 * @param address to be typed
 * @param code in groups
 * @param until the last day
 * @param square holds address and code
 * @param back where the officer goes on; not printed
 */
public record LetterSheet(Tongue tongue, String address, String code, String until, Square square, String back) {}
