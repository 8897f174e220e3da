package dev.authendpoints;

import dev.authendpoints.factor.email.EmailCodeStore;
import dev.authendpoints.factor.recovery.RecoveryCodeStore;
import dev.authendpoints.factor.totp.TotpStore;

/**
 * The stores of the factors that ship. A host's own factor keeps its store to itself.
 *
 * @param emailCodes mailed codes
 * @param totp the secrets of authenticators
 * @param recoveryCodes recovery codes
 */
public record FactorStores(EmailCodeStore emailCodes, TotpStore totp, RecoveryCodeStore recoveryCodes) {}
