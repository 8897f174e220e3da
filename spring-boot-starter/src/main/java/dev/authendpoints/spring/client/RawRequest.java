package dev.authendpoints.spring.client;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;

/** A request as the container has it, below what filters make of it. */
public final class RawRequest {
    private RawRequest() {}

    /**
     * Takes off what filters have put around a request, such as Spring's {@code ForwardedHeaderFilter}: that one believes everybody's
     * forwarding headers, puts the address they claim in place of the connection's, and hides them.
     *
     * @param request the request
     * @return the innermost one
     */
    public static HttpServletRequest of(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return inner instanceof HttpServletRequest raw ? raw : request;
    }
}
