/** What administrators ask for, over HTTP. */
@NullMarked
package dev.authendpoints.spring.admin;

import org.jspecify.annotations.NullMarked;
