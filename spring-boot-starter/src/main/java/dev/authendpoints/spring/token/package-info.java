/** Access and refresh tokens over HTTP. */
@NullMarked
package dev.authendpoints.spring.token;

import org.jspecify.annotations.NullMarked;
