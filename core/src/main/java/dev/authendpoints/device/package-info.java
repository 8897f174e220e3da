/** Devices that owners trust: on them the password alone signs in, for a while. */
@NullMarked
package dev.authendpoints.device;

import org.jspecify.annotations.NullMarked;
