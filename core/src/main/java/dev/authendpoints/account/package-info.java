/** Accounts: who somebody is, how they register, and which address is theirs. */
@NullMarked
package dev.authendpoints.account;

import org.jspecify.annotations.NullMarked;
