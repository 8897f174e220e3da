/** Step-up: in an open session its owner proves anew who they are, before something sensitive (RFC 9470). */
@NullMarked
package dev.authendpoints.stepup;

import org.jspecify.annotations.NullMarked;
