/** Step-up over HTTP, and guards for a host's own endpoints. */
@NullMarked
package dev.authendpoints.spring.stepup;

import org.jspecify.annotations.NullMarked;
