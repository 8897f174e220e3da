/** Sessions: what a login opens and a revocation ends. */
@NullMarked
package dev.authendpoints.session;

import org.jspecify.annotations.NullMarked;
