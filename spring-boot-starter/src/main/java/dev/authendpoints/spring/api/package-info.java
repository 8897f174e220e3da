/** The OpenAPI document of the running server. */
@NullMarked
package dev.authendpoints.spring.api;

import org.jspecify.annotations.NullMarked;
