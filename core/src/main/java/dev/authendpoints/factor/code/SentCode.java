package dev.authendpoints.factor.code;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.secret.SecretHash;
import java.time.Instant;

/**
 * The code of one login or enrolment, as it is kept. Each has at most one: a newer one takes its place.
 *
 * @param occasion the key of the login or enrolment
 * @param account whose it is
 * @param hash the keyed hash of the code, bound to occasion, account and destination
 * @param sentAt when it was posted
 * @param expiresAt when it ends
 */
public record SentCode(String occasion, AccountId account, SecretHash hash, Instant sentAt, Instant expiresAt) {}
