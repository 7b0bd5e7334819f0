package homeward.transport.transfer.rules;

import homeward.transport.assessment.AssessmentPolicies;
import homeward.treaties.TransitRules;
import homeward.treaties.TreatyProfile;

/** The data that departure rules apply. */
public record DepartureRules(TreatyProfile profile, TransitRules transit, AssessmentPolicies assessments) {}
