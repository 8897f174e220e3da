/** People at the console: each journey in a real browser, against the packaged server. */
@NullMarked
package dev.authendpoints.server.console;

import org.jspecify.annotations.NullMarked;
