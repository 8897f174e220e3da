/** Accounts and who owns an address. */
@NullMarked
package dev.authendpoints.jdbc.account;

import org.jspecify.annotations.NullMarked;
