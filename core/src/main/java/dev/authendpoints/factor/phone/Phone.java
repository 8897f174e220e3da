package dev.authendpoints.factor.phone;

import dev.authendpoints.account.AccountId;

/**
 * The phone of an account, as it is kept: one in use, and one that waits to be confirmed.
 *
 * @param id its identifier
 * @param account whose
 * @param sealed its number, sealed with account and identifier as associated data
 */
public record Phone(String id, AccountId account, String sealed) {}
