/** Text messages to phones: what they say, and the gateways that carry them. */
@NullMarked
package dev.authendpoints.spring.phone;

import org.jspecify.annotations.NullMarked;
