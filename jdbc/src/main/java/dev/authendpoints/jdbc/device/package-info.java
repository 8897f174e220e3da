/** Trusted devices. */
@NullMarked
package dev.authendpoints.jdbc.device;

import org.jspecify.annotations.NullMarked;
