package dev.authendpoints;

import dev.authendpoints.factor.email.EmailCodeStore;

/**
 * The stores of the factors that ship. A host's own factor keeps its store to itself.
 *
 * @param emailCodes mailed codes
 */
public record FactorStores(EmailCodeStore emailCodes) {}
