@NullMarked
package dev.authendpoints.client;

import org.jspecify.annotations.NullMarked;
