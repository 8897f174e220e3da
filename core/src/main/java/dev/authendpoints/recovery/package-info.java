/**
 * The way back in for owners who have lost all second factors and recovery codes, and help themselves: proofs of the mailbox
 * and the password, a wait that is announced on every channel and that anybody who is told can end, and then one new factor.
 */
@NullMarked
package dev.authendpoints.recovery;

import org.jspecify.annotations.NullMarked;
