@NullMarked
package dev.authendpoints.session;

import org.jspecify.annotations.NullMarked;
