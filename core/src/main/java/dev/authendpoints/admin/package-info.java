/** Administrators: who the first one is, what they may do to accounts, and the one gate that all of it passes. */
@NullMarked
package dev.authendpoints.admin;

import org.jspecify.annotations.NullMarked;
