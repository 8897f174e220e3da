/** Logins between their two steps. */
@NullMarked
package dev.authendpoints.jdbc.login;

import org.jspecify.annotations.NullMarked;
