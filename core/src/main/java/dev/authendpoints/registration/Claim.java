package dev.authendpoints.registration;

import dev.authendpoints.account.EmailAddress;
import dev.authendpoints.link.Link;
import dev.authendpoints.profile.EmailChange;
import java.util.Optional;

/**
 * What a link that works proves for its account.
 *
 * @param link the link
 * @param email the address
 * @param change the change that it completes; nothing for the address that the account was registered with
 */
record Claim(Link link, EmailAddress email, Optional<EmailChange> change) {}
