package homeward.gateway;

/**
 * Why a request is not passed on.
 *
 * @param rule in kebab case
 */
record Refusal(int status, String rule, String detail) {}
