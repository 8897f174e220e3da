/** The ways into an account, the weakest first: of one account, and of all that the settings allow. */
@NullMarked
package dev.authendpoints.report;

import org.jspecify.annotations.NullMarked;
