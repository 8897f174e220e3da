package dev.authendpoints.login;

import dev.authendpoints.account.Identity;
import dev.authendpoints.secret.Secret;

/**
 * What somebody types to sign in.
 *
 * @param identity a username or a verified address
 * @param password the password
 */
public record Credentials(Identity identity, Secret password) {}
