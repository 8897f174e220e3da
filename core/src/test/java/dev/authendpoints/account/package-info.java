@NullMarked
package dev.authendpoints.account;

import org.jspecify.annotations.NullMarked;
