/** What surrounds the core's outbox: templates, the way to an SMTP server, and the loop that keeps messages moving. */
@NullMarked
package dev.authendpoints.spring.mail;

import org.jspecify.annotations.NullMarked;
