package dev.authendpoints.testkit;

import dev.authendpoints.Stores;
import dev.authendpoints.factor.email.EmailCodeStore;
import dev.authendpoints.tx.Transactions;

/**
 * A database under test.
 *
 * @param transactions opens its transactions
 * @param stores the stores that the rules stand on
 * @param emailCodes the store of the e-mail factor
 */
public record Backend(Transactions transactions, Stores stores, EmailCodeStore emailCodes) {}
