/** Changing and resetting passwords over HTTP. */
@NullMarked
package dev.authendpoints.spring.password;

import org.jspecify.annotations.NullMarked;
