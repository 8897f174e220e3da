/** The server that runs alone: the starter, an embedded database and nothing else. */
@NullMarked
package dev.authendpoints.server;

import org.jspecify.annotations.NullMarked;
