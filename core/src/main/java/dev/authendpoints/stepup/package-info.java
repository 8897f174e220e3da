/** Whether a login is fresh and strong enough for something sensitive. */
@NullMarked
package dev.authendpoints.stepup;

import org.jspecify.annotations.NullMarked;
