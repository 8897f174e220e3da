@NullMarked
package dev.authendpoints.password;

import org.jspecify.annotations.NullMarked;
