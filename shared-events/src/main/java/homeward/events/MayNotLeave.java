package homeward.events;

/**
 * What an authority must not write to the other state. Structured fields are held to the disclosure table; of free text and
 * files the officer confirms that they contain none of this.
 */
public enum MayNotLeave {
    /** Directive 2013/32/EU, Articles 30 and 48. */
    ASYLUM_OR_PROTECTION,
    /** Beyond section D of the application form, which is for those who travel with the person. */
    HEALTH,
    CONVICTIONS_OR_SUSPICIONS,
    /** Religion, ethnic origin, opinions, sexual orientation. */
    BELIEF_ORIGIN_OR_OPINION,
    /** Anybody who is no person of the case. */
    OTHER_PERSONS
}
