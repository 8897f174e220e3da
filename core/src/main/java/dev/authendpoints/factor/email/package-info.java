/** The factor that mails a code to the account's verified address. */
@NullMarked
package dev.authendpoints.factor.email;

import org.jspecify.annotations.NullMarked;
