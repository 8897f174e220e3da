package dev.authendpoints.token;

import dev.authendpoints.session.Caller;
import java.util.Map;

/**
 * Claims of one's own in access tokens, such as roles. Publish one as a bean and every access token carries them: those of
 * a login, and those of a refresh, which asks again.
 *
 * <p>It is asked after the login or refresh was committed and outside any transaction, and everybody who signs in waits for
 * it. When it throws, the request fails with a 500 and no token leaves; the person signs in again.
 */
@FunctionalInterface
public interface TokenClaims {
    /**
     * Gives the claims.
     *
     * @param caller the session and its account
     * @return names and values that JSON knows: texts, numbers, booleans, lists and maps of them; never a name that this
     *     library or RFC 7519 §4.1 uses, such as {@code sub} or {@code amr}
     */
    Map<String, Object> of(Caller caller);
}
