package dev.authendpoints;

import dev.authendpoints.factor.code.SentCodeStore;
import dev.authendpoints.factor.passkey.PasskeyStore;
import dev.authendpoints.factor.phone.PhoneStore;
import dev.authendpoints.factor.phone.PhoneTrafficStore;
import dev.authendpoints.factor.recovery.RecoveryCodeStore;
import dev.authendpoints.factor.totp.TotpStore;

/**
 * The stores of the factors that ship. A host's own factor keeps its store to itself.
 *
 * @param codes codes that were sent
 * @param totp the secrets of authenticators
 * @param passkeys passkeys and their challenges
 * @param recoveryCodes recovery codes
 * @param phones phones
 * @param phoneTraffic what was sent to phones
 */
public record FactorStores(
        SentCodeStore codes,
        TotpStore totp,
        PasskeyStore passkeys,
        RecoveryCodeStore recoveryCodes,
        PhoneStore phones,
        PhoneTrafficStore phoneTraffic) {}
