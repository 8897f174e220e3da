package dev.authendpoints.login;

import dev.authendpoints.account.Identity;
import dev.authendpoints.secret.Secret;
import java.util.Optional;

/**
 * What somebody types to sign in, and the browser shows beside it.
 *
 * @param identity a username or a verified address
 * @param password the password
 * @param marker the marker of a browser that has completed a login before
 */
public record Credentials(Identity identity, Secret password, Optional<Secret> marker) {}
