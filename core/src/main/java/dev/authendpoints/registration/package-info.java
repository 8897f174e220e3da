/** Registering an account and proving its address, without telling a stranger which addresses are known. */
@NullMarked
package dev.authendpoints.registration;

import org.jspecify.annotations.NullMarked;
