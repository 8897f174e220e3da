package dev.authendpoints.testkit;

import dev.authendpoints.FactorStores;
import dev.authendpoints.Foundation;
import dev.authendpoints.factor.Factor;
import dev.authendpoints.factor.code.SentCodes;
import dev.authendpoints.factor.email.EmailFactor;
import dev.authendpoints.factor.passkey.Attestation;
import dev.authendpoints.factor.passkey.PasskeyFactor;
import dev.authendpoints.factor.passkey.PasskeyPolicy;
import dev.authendpoints.factor.passkey.RelyingParty;
import dev.authendpoints.factor.phone.PhoneBudgets;
import dev.authendpoints.factor.phone.PhoneFactor;
import dev.authendpoints.factor.phone.PhoneGuard;
import dev.authendpoints.factor.phone.PhoneNumbers;
import dev.authendpoints.factor.recovery.RecoveryCodeFactor;
import dev.authendpoints.factor.totp.TotpFactor;
import dev.authendpoints.factor.totp.TotpParameters;
import dev.authendpoints.factor.totp.TotpPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The factors that ship, as a world without a framework has them. */
final class CoreFactors {
    private CoreFactors() {}

    /** Those that ship, and behind them those of a host's own. */
    static List<Factor> on(Foundation base, FactorStores stores, List<Factor> own) {
        List<Factor> factors = new ArrayList<>();
        SentCodes codes = new SentCodes(stores.codes(), base.budget(), base.outbox(), base.hasher(), base.dice());
        factors.add(new EmailFactor(codes));
        factors.add(new PhoneFactor(
                stores.phones(),
                codes,
                new PhoneNumbers(PhoneNumbers.USUAL_COUNTRIES, Optional.of("DE")),
                new PhoneGuard(stores.phoneTraffic(), PhoneBudgets.USUAL, base.hasher()),
                base.box(),
                base.dice()));
        factors.add(new TotpFactor(
                stores.totp(),
                base.box(),
                base.dice(),
                new TotpPolicy("AuthEndpoints", 1, TotpParameters.COMMON),
                new TotpFactor.Notes(base.outbox(), base.audit())));
        factors.add(passkeys(base, stores));
        factors.add(new RecoveryCodeFactor(
                stores.recoveryCodes(), base.hasher(), base.dice(), base.audit(), base.outbox()));
        factors.addAll(own);
        return factors;
    }

    private static PasskeyFactor passkeys(Foundation base, FactorStores stores) {
        RelyingParty party = RelyingParty.at("https://auth.example.org", "AuthEndpoints");
        return new PasskeyFactor(
                stores.passkeys(),
                new PasskeyPolicy(party, true, Attestation.NONE),
                Optional.empty(),
                base.hasher(),
                base.dice(),
                base.audit(),
                base.outbox());
    }
}
