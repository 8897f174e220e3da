/** What a request has to look like, and how a wrong one is described. */
@NullMarked
package dev.authendpoints.input;

import org.jspecify.annotations.NullMarked;
