/** The server's pages for people: static files that reach browsers small, and new after an upgrade. */
@NullMarked
package dev.authendpoints.spring.console;

import org.jspecify.annotations.NullMarked;
