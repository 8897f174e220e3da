/** What happened, to whom, from where. */
@NullMarked
package dev.authendpoints.audit;

import org.jspecify.annotations.NullMarked;
