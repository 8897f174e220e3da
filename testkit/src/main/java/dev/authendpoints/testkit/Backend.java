package dev.authendpoints.testkit;

import dev.authendpoints.FactorStores;
import dev.authendpoints.Stores;
import dev.authendpoints.tx.Transactions;

/**
 * A database under test.
 *
 * @param transactions opens its transactions
 * @param stores the stores that the rules stand on
 * @param factorStores the stores of the factors
 */
public record Backend(Transactions transactions, Stores stores, FactorStores factorStores) {}
