/** The Spring Boot starter: it mounts the endpoints of AuthEndpoints in a web application. */
@NullMarked
package dev.authendpoints.spring;

import org.jspecify.annotations.NullMarked;
