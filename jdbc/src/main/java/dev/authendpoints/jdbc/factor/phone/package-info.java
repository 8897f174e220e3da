/** The phone factor's phones, and what was sent to phones. */
@NullMarked
package dev.authendpoints.jdbc.factor.phone;

import org.jspecify.annotations.NullMarked;
