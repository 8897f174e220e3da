/** The helpdesk's pass over HTTP. */
@NullMarked
package dev.authendpoints.spring.helpdesk;

import org.jspecify.annotations.NullMarked;
