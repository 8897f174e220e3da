package dev.authendpoints.spring.security;

import org.springframework.security.core.AuthenticationException;

/** A cookie came with a request that another site may have made. */
final class CrossSiteRequest extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    CrossSiteRequest() {
        super("A cookie came with a request that another site may have made");
    }
}
