@NullMarked
package dev.authendpoints.factor.totp;

import org.jspecify.annotations.NullMarked;
