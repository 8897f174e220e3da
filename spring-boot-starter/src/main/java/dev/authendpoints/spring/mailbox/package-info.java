/** The mailbox of development: mails stay on this machine and are read in a browser. */
@NullMarked
package dev.authendpoints.spring.mailbox;

import org.jspecify.annotations.NullMarked;
