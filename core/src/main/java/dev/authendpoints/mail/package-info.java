/** Messages to people: written in the transaction that made them necessary, delivered afterwards. */
@NullMarked
package dev.authendpoints.mail;

import org.jspecify.annotations.NullMarked;
