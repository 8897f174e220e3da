/** Access tokens (JWT), refresh tokens, and the keys that sign. */
@NullMarked
package dev.authendpoints.token;

import org.jspecify.annotations.NullMarked;
