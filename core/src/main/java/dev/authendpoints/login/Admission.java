package dev.authendpoints.login;

import dev.authendpoints.account.Account;
import dev.authendpoints.account.AccountId;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Whether a second step may be compared at all.
 *
 * @param login the login that was meant, if any
 * @param account its account, when the try is counted and may be compared
 * @param refusal otherwise why not
 */
record Admission(Optional<OpenLogin> login, Optional<Account> account, Refusal refusal) {
    static Admission counted(OpenLogin login, Account account) {
        return new Admission(Optional.of(login), Optional.of(account), Refusal.INVALID_TOKEN);
    }

    static Admission refused(OpenLogin login, Refusal refusal) {
        return new Admission(Optional.of(login), Optional.empty(), refusal);
    }

    static Admission noLogin() {
        return new Admission(Optional.empty(), Optional.empty(), Refusal.INVALID_TOKEN);
    }

    <T> T fold(BiFunction<OpenLogin, Account, T> counted, Function<Refusal, T> refused) {
        return login.flatMap(open -> account.map(owner -> counted.apply(open, owner)))
                .orElseGet(() -> refused.apply(refusal));
    }

    Optional<AccountId> accountId() {
        return login.map(OpenLogin::account);
    }
}
