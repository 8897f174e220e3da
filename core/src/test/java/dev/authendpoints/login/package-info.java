@NullMarked
package dev.authendpoints.login;

import org.jspecify.annotations.NullMarked;
