package dev.authendpoints.spring.session;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.client.AgentName;
import dev.authendpoints.client.Client;
import dev.authendpoints.session.Caller;
import dev.authendpoints.session.OpenSession;
import dev.authendpoints.session.Session;
import dev.authendpoints.session.SessionId;
import dev.authendpoints.spring.token.TokenTransport;
import dev.authendpoints.spring.web.Problem;
import dev.authendpoints.spring.web.ProblemCode;
import dev.authendpoints.spring.web.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's sessions. */
@RestController
@RequestMapping("${authendpoints.base-path:}/users/sessions")
public final class SessionController {
    private static final String ALL = "all=true";
    private final AuthEndpoints endpoints;
    private final TokenTransport transport;

    /**
     * Creates it.
     *
     * @param endpoints the use cases
     * @param transport how tokens travel
     */
    public SessionController(AuthEndpoints endpoints, TokenTransport transport) {
        this.endpoints = endpoints;
        this.transport = transport;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Caller caller) {
        SessionId current = caller.session().id();
        List<Map<String, @Nullable Object>> sessions = endpoints.sessions().of(caller).stream()
                .map(open -> member(open, current))
                .toList();
        return new Reply().with("sessions", sessions).ok();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<byte[]> end(@PathVariable("id") String id, Caller caller, Client client) {
        boolean ended = endpoints.sessions().end(caller, new SessionId(id), client);
        return ended ? Reply.noContent() : Problem.of(ProblemCode.NOT_FOUND).answer();
    }

    @DeleteMapping
    ResponseEntity<byte[]> endMany(Caller caller, Client client, HttpServletRequest request) {
        if (ALL.equals(request.getQueryString())) {
            endpoints.sessions().endAll(caller, client);
            return transport.forget(Reply.noContent(), request);
        }
        endpoints.sessions().endOthers(caller, client);
        return Reply.noContent();
    }

    private static Map<String, @Nullable Object> member(OpenSession open, SessionId current) {
        Session session = open.session();
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("id", session.id().value());
        member.put("current", session.id().equals(current));
        member.put("createdAt", open.createdAt().toString());
        member.put("lastUsedAt", open.lastUsedAt().map(Instant::toString).orElse(null));
        member.put("expiresAt", session.expiresAt().toString());
        member.put("authTime", session.authTime().toString());
        member.put("amr", session.amr());
        member.put("acr", session.acr());
        member.put("name", AgentName.of(open.agent()));
        member.put("network", open.network());
        member.put("userAgent", open.agent());
        return member;
    }
}
