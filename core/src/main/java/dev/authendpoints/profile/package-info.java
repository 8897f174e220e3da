/** What the owner of an account changes, reads and removes: name, address, the account itself. */
@NullMarked
package dev.authendpoints.profile;

import org.jspecify.annotations.NullMarked;
