/** The caller's sessions over HTTP. */
@NullMarked
package dev.authendpoints.spring.session;

import org.jspecify.annotations.NullMarked;
