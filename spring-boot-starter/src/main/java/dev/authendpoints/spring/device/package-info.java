/** Trusted devices over HTTP. */
@NullMarked
package dev.authendpoints.spring.device;

import org.jspecify.annotations.NullMarked;
