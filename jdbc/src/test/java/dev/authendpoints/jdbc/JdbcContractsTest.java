package dev.authendpoints.jdbc;

import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.contract.AccountStoreContract;
import dev.authendpoints.testkit.contract.AdminStoreContract;
import dev.authendpoints.testkit.contract.AuditStoreContract;
import dev.authendpoints.testkit.contract.ChallengeStoreContract;
import dev.authendpoints.testkit.contract.DeviceStoreContract;
import dev.authendpoints.testkit.contract.EmailChangeStoreContract;
import dev.authendpoints.testkit.contract.EnrolmentStoreContract;
import dev.authendpoints.testkit.contract.FactorStoreContract;
import dev.authendpoints.testkit.contract.FormerStoreContract;
import dev.authendpoints.testkit.contract.KeyStoreContract;
import dev.authendpoints.testkit.contract.LinkStoreContract;
import dev.authendpoints.testkit.contract.OutboxStoreContract;
import dev.authendpoints.testkit.contract.OwnedAddressContract;
import dev.authendpoints.testkit.contract.PassStoreContract;
import dev.authendpoints.testkit.contract.PasskeyStoreContract;
import dev.authendpoints.testkit.contract.PhoneStoreContract;
import dev.authendpoints.testkit.contract.PhoneTrafficStoreContract;
import dev.authendpoints.testkit.contract.PolicyStoreContract;
import dev.authendpoints.testkit.contract.RecoveryCodeStoreContract;
import dev.authendpoints.testkit.contract.RecoveryStoreContract;
import dev.authendpoints.testkit.contract.ReenrolmentStoreContract;
import dev.authendpoints.testkit.contract.RefreshTokenStoreContract;
import dev.authendpoints.testkit.contract.SendStoreContract;
import dev.authendpoints.testkit.contract.SentCodeStoreContract;
import dev.authendpoints.testkit.contract.SeparationStoreContract;
import dev.authendpoints.testkit.contract.SessionStoreContract;
import dev.authendpoints.testkit.contract.SigningKeyStoreContract;
import dev.authendpoints.testkit.contract.StepUpStoreContract;
import dev.authendpoints.testkit.contract.TotpStoreContract;
import dev.authendpoints.testkit.contract.TransactionsContract;
import dev.authendpoints.testkit.contract.TryStoreContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every store keeps the contract that the stores in memory keep, on either database. */
@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class JdbcContractsTest {
    private final DataSource dataSource;

    JdbcContractsTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Nested
    class AccountStore extends AccountStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class OwnedAddress extends OwnedAddressContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class AuditStore extends AuditStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class ChallengeStore extends ChallengeStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class SentCodeStore extends SentCodeStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class SeparationStore extends SeparationStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class AdminStore extends AdminStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class PassStore extends PassStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class PolicyStore extends PolicyStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class StepUpStore extends StepUpStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class RecoveryStore extends RecoveryStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class ReenrolmentStore extends ReenrolmentStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class EmailChangeStore extends EmailChangeStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class EnrolmentStore extends EnrolmentStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class FactorStore extends FactorStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class KeyStore extends KeyStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class FormerStore extends FormerStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class LinkStore extends LinkStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class OutboxStore extends OutboxStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class PasskeyStore extends PasskeyStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class RecoveryCodeStore extends RecoveryCodeStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class DeviceStore extends DeviceStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class RefreshTokenStore extends RefreshTokenStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class SendStore extends SendStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class SessionStore extends SessionStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class PhoneStore extends PhoneStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class PhoneTrafficStore extends PhoneTrafficStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class TotpStore extends TotpStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class Transactions extends TransactionsContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class SigningKeyStore extends SigningKeyStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class TryStore extends TryStoreContract {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }
}
