/** Links that are mailed and used once: to verify an address, to reset a password. */
@NullMarked
package dev.authendpoints.link;

import org.jspecify.annotations.NullMarked;
