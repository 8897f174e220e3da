/** The two steps of a login over HTTP. */
@NullMarked
package dev.authendpoints.spring.login;

import org.jspecify.annotations.NullMarked;
