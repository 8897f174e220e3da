/** The factor that sends a code to a phone. All that is known of phone numbers is known here. */
@NullMarked
package dev.authendpoints.factor.phone;

import org.jspecify.annotations.NullMarked;
