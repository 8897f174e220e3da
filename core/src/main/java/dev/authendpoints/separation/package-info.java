/** That a mailbox is not both proofs: what a reset through it takes at the next login. */
@NullMarked
package dev.authendpoints.separation;

import org.jspecify.annotations.NullMarked;
