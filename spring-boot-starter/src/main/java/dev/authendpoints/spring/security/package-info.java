/** Which endpoints want an access token, and how it is checked. */
@NullMarked
package dev.authendpoints.spring.security;

import org.jspecify.annotations.NullMarked;
