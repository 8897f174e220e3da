/** The authenticator: codes of the time from a secret that an app keeps (RFC 6238). */
@NullMarked
package dev.authendpoints.factor.totp;

import org.jspecify.annotations.NullMarked;
