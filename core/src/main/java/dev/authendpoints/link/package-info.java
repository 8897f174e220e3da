/** Links that are mailed and used once: to verify an address, to reset a password, to give a factor its tries back. */
@NullMarked
package dev.authendpoints.link;

import org.jspecify.annotations.NullMarked;
