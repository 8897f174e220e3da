/** Accounts and the proof of their address over HTTP. */
@NullMarked
package dev.authendpoints.spring.registration;

import org.jspecify.annotations.NullMarked;
