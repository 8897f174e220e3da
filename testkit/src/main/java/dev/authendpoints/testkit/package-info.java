/** A world with people for tests: a hand-turned clock, a mailbox, doors, and conversations. */
@NullMarked
package dev.authendpoints.testkit;

import org.jspecify.annotations.NullMarked;
