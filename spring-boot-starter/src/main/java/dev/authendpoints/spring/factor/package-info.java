/** Enabling, listing and disabling second factors over HTTP. */
@NullMarked
package dev.authendpoints.spring.factor;

import org.jspecify.annotations.NullMarked;
