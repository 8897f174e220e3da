@NullMarked
package dev.authendpoints.spring.phone;

import org.jspecify.annotations.NullMarked;
