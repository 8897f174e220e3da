package dev.authendpoints.spring.web;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.input.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Whose account a request is meant for. A browser signs the requests of all its pages in the name of whoever signed in last: a
 * page that still shows somebody else says whom it shows, and nothing happens.
 */
public final class MeantAccount {
    /** The header that says it, with the {@code id} of {@code GET /users/me}. */
    public static final String HEADER = "X-AuthEndpoints-Account";

    private static final FieldError NO_ID = new FieldError(HEADER, "invalid", "must be the id of one account");

    private MeantAccount() {}

    /**
     * Tells whether a request may go on in the name of an account.
     *
     * @param request the request
     * @param owner in whose name it would be; nothing where its token is nobody's
     * @return why not; nothing if it is meant for that account or does not say for which
     */
    public static Optional<Problem> refusal(HttpServletRequest request, Optional<AccountId> owner) {
        List<String> meant = Collections.list(request.getHeaders(HEADER));
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        if (meant.size() > 1 || !AccountId.plausible(meant.get(0))) {
            return Optional.of(Problem.invalid(List.of(NO_ID)));
        }
        return owner.filter(other -> !other.value().equals(meant.get(0)))
                .map(other -> Problem.of(ProblemCode.OTHER_ACCOUNT));
    }
}
