package dev.authendpoints.spring.admin;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Refused;
import java.util.Optional;

/** Identifiers of accounts in paths and queries. */
final class PathId {
    private PathId() {}

    static Optional<AccountId> read(String text) {
        return AccountId.plausible(text) ? Optional.of(new AccountId(text)) : Optional.empty();
    }

    /** What can be no identifier names no account. */
    static AccountId of(String text) {
        return read(text).orElseThrow(() -> new Refused(Problem.of(ProblemCode.NOT_FOUND)));
    }
}
