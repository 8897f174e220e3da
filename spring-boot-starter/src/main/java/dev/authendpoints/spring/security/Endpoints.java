package dev.authendpoints.spring.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Every endpoint that this library has: method, path, and whether it wants an access token. */
public final class Endpoints {
    /** There only where a page is named: a host may have this path itself. */
    private static final String CHANGE_PASSWORD = "/.well-known/change-password";

    private static final List<Endpoint> ALL = List.of(
            open("POST", "/users"),
            open("POST", "/users/verify_email_confirm"),
            open("POST", "/users/reset_password"),
            open("POST", "/users/reset_password_confirm"),
            open("POST", "/users/unlock_factor"),
            open("POST", "/users/not_me"),
            open("POST", "/users/recovery"),
            open("POST", "/users/recovery_start"),
            open("POST", "/users/recovery_cancel"),
            open("POST", "/users/recovery_confirm"),
            open("POST", "/users/two_step_verification_login"),
            open("POST", "/users/two_step_verification_confirm"),
            open("POST", "/users/two_step_verification_resend"),
            open("POST", "/users/passkeys/login_options"),
            open("POST", "/users/passkeys/login"),
            open("POST", "/users/pass"),
            open("POST", "/jwt/create"),
            open("POST", "/jwt/device_nonce"),
            open("POST", "/jwt/refresh"),
            open("POST", "/jwt/revoke"),
            open("GET", "/.well-known/jwks.json"),
            open("GET", "/.well-known/authendpoints"),
            open("GET", "/.well-known/passkey-endpoints"),
            open("GET", CHANGE_PASSWORD),
            open("GET", "/v3/api-docs"),
            guarded("GET", "/jwt/verify"),
            guarded("GET", "/users/me"),
            guarded("GET", "/users/verify_email"),
            guarded("POST", "/users/verify_email"),
            guarded("POST", "/users/set_password"),
            guarded("POST", "/users/set_username"),
            guarded("POST", "/users/set_email"),
            guarded("POST", "/users/set_language"),
            guarded("DELETE", "/users/delete"),
            guarded("GET", "/users/export"),
            guarded("GET", "/users/security_events"),
            guarded("GET", "/users/sessions"),
            guarded("DELETE", "/users/sessions"),
            guarded("DELETE", "/users/sessions/{id}"),
            guarded("GET", "/users/step_up"),
            guarded("POST", "/users/step_up"),
            guarded("GET", "/users/2fa"),
            guarded("GET", "/users/2fa/ways_in"),
            guarded("GET", "/users/enable_2fa"),
            guarded("POST", "/users/enable_2fa"),
            guarded("POST", "/users/enable_2fa_confirm"),
            guarded("PATCH", "/users/2fa/factors/{id}"),
            guarded("DELETE", "/users/2fa/factors/{id}"),
            guarded("POST", "/users/2fa/recovery_codes"),
            guarded("GET", "/users/2fa/devices"),
            guarded("DELETE", "/users/2fa/devices"),
            guarded("DELETE", "/users/2fa/devices/{id}"),
            guarded("POST", "/users/2fa/recovery_codes/drill"),
            guarded("GET", "/users/passkeys"),
            guarded("POST", "/users/passkeys"),
            guarded("POST", "/users/passkeys/options"),
            guarded("PATCH", "/users/passkeys/{id}"),
            guarded("DELETE", "/users/passkeys/{id}"),
            guarded("POST", "/users/disable_2fa"),
            guarded("POST", "/admin/bootstrap"),
            guarded("GET", "/admin/users"),
            guarded("GET", "/admin/users/{id}"),
            guarded("PATCH", "/admin/users/{id}"),
            guarded("DELETE", "/admin/users/{id}/sessions"),
            guarded("GET", "/admin/security_policy/ways_in"),
            guarded("GET", "/admin/security_policy/without_factor"),
            guarded("POST", "/admin/users/{id}/pass"),
            guarded("GET", "/admin/passes"),
            guarded("POST", "/admin/passes/{id}/approve"),
            guarded("DELETE", "/admin/passes/{id}"));

    /** What services and monitors ask for all the time, and what looks at no account that a token does not name. */
    private static final Set<String> UNLIMITED = Set.of(
            "/jwt/verify",
            "/.well-known/jwks.json",
            "/.well-known/authendpoints",
            "/.well-known/passkey-endpoints",
            CHANGE_PASSWORD,
            "/v3/api-docs");
    /** What enables a factor, and the link without which none is enabled. */
    private static final Set<String> ENROLMENT =
            Set.of("/users/enable_2fa", "/users/enable_2fa_confirm", "/users/verify_email");
    /** What takes the token of a mailed link. */
    private static final Set<String> LINKS = Set.of(
            "/users/verify_email_confirm",
            "/users/reset_password_confirm",
            "/users/unlock_factor",
            "/users/not_me",
            "/users/recovery_start",
            "/users/recovery_cancel",
            "/users/recovery_confirm");

    /** What reads or writes a cookie without an access token: where tokens travel in cookies no other site may ask for it. */
    private static final Set<String> COOKIES = Set.of(
            "/jwt/create",
            "/jwt/refresh",
            "/jwt/revoke",
            "/users/recovery_confirm",
            "/users/two_step_verification_login",
            "/users/two_step_verification_confirm",
            "/users/two_step_verification_resend",
            "/users/pass",
            "/users/passkeys/login");
    /** What is looked for at the root of the host, and nowhere else. */
    private static final Set<String> ROOTED = Set.of("/.well-known/passkey-endpoints", CHANGE_PASSWORD);
    /** What administrators ask for, which is there only where it is switched on: a host may have paths like that of its own. */
    private static final String ADMIN = "/admin/";
    /** What sends mail although its method is GET. */
    private static final Set<String> MAILS = Set.of("/users/enable_2fa", "/users/verify_email");

    private final String basePath;
    private final boolean admin;
    private final boolean changePassword;

    /**
     * Creates the table.
     *
     * @param basePath what stands before every path; empty or {@code /something}
     * @param admin whether there are endpoints for administrators
     * @param changePassword whether a page is named where people change their password
     */
    public Endpoints(String basePath, boolean admin, boolean changePassword) {
        this.basePath = basePath;
        this.admin = admin;
        this.changePassword = changePassword;
    }

    /**
     * Lists the endpoints.
     *
     * @return all of them, switched on or not
     */
    public static List<Endpoint> all() {
        return ALL;
    }

    RequestMatcher open() {
        return matching(ALL.stream().filter(endpoint -> !endpoint.guarded()).toList());
    }

    RequestMatcher guarded() {
        return matching(ALL.stream().filter(Endpoint::guarded).toList());
    }

    /** Where a token is taken that enables a factor and does nothing else. */
    RequestMatcher enrolment() {
        return matching(ALL.stream()
                .filter(endpoint -> ENROLMENT.contains(endpoint.path()))
                .toList());
    }

    RequestMatcher unlimited() {
        return matching(ALL.stream()
                .filter(endpoint -> UNLIMITED.contains(endpoint.path()))
                .toList());
    }

    RequestMatcher links() {
        return matching(
                ALL.stream().filter(endpoint -> LINKS.contains(endpoint.path())).toList());
    }

    RequestMatcher cookies() {
        return matching(ALL.stream()
                .filter(endpoint -> COOKIES.contains(endpoint.path()))
                .toList());
    }

    RequestMatcher mails() {
        return matching(ALL.stream()
                .filter(endpoint -> endpoint.method().equals("GET") && MAILS.contains(endpoint.path()))
                .toList());
    }

    /** HEAD of a GET and OPTIONS are ours too, so that no framework answers them for us. */
    private RequestMatcher matching(List<Endpoint> endpoints) {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        List<RequestMatcher> matchers = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            if (!isThere(endpoint)) {
                continue;
            }
            String path = ROOTED.contains(endpoint.path()) ? endpoint.path() : basePath + endpoint.path();
            matchers.add(paths.matcher(HttpMethod.valueOf(endpoint.method()), path));
            matchers.add(paths.matcher(HttpMethod.OPTIONS, path));
            if (endpoint.method().equals("GET")) {
                matchers.add(paths.matcher(HttpMethod.HEAD, path));
            }
        }
        return new OrRequestMatcher(matchers);
    }

    private boolean isThere(Endpoint endpoint) {
        return (admin || !endpoint.path().startsWith(ADMIN))
                && (changePassword || !endpoint.path().equals(CHANGE_PASSWORD));
    }

    private static Endpoint open(String method, String path) {
        return new Endpoint(method, path, false);
    }

    private static Endpoint guarded(String method, String path) {
        return new Endpoint(method, path, true);
    }

    /**
     * One endpoint.
     *
     * @param method the HTTP method
     * @param path the path behind the base path; of what is looked for at the root of the host, the whole path
     * @param guarded whether it wants an access token
     */
    public record Endpoint(String method, String path, boolean guarded) {}
}
