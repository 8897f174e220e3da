@NullMarked
package dev.authendpoints.testkit;

import org.jspecify.annotations.NullMarked;
