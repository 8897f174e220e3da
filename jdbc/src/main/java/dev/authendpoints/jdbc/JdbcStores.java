package dev.authendpoints.jdbc;

import dev.authendpoints.FactorStores;
import dev.authendpoints.Stores;
import dev.authendpoints.jdbc.account.JdbcAccountStore;
import dev.authendpoints.jdbc.admin.JdbcAdminStore;
import dev.authendpoints.jdbc.audit.JdbcAuditStore;
import dev.authendpoints.jdbc.device.JdbcDeviceStore;
import dev.authendpoints.jdbc.factor.JdbcEnrolmentStore;
import dev.authendpoints.jdbc.factor.JdbcFactorStore;
import dev.authendpoints.jdbc.factor.JdbcFormerStore;
import dev.authendpoints.jdbc.factor.code.JdbcSentCodeStore;
import dev.authendpoints.jdbc.factor.passkey.JdbcPasskeyStore;
import dev.authendpoints.jdbc.factor.phone.JdbcPhoneStore;
import dev.authendpoints.jdbc.factor.phone.JdbcPhoneTrafficStore;
import dev.authendpoints.jdbc.factor.recovery.JdbcRecoveryCodeStore;
import dev.authendpoints.jdbc.factor.totp.JdbcTotpStore;
import dev.authendpoints.jdbc.helpdesk.JdbcPassStore;
import dev.authendpoints.jdbc.limit.JdbcSendStore;
import dev.authendpoints.jdbc.limit.JdbcTryStore;
import dev.authendpoints.jdbc.link.JdbcLinkStore;
import dev.authendpoints.jdbc.login.JdbcChallengeStore;
import dev.authendpoints.jdbc.mail.JdbcOutboxStore;
import dev.authendpoints.jdbc.policy.JdbcPolicyStore;
import dev.authendpoints.jdbc.profile.JdbcEmailChangeStore;
import dev.authendpoints.jdbc.recovery.JdbcRecoveryStore;
import dev.authendpoints.jdbc.reenrolment.JdbcReenrolmentStore;
import dev.authendpoints.jdbc.secret.JdbcKeyStore;
import dev.authendpoints.jdbc.separation.JdbcSeparationStore;
import dev.authendpoints.jdbc.session.JdbcSessionStore;
import dev.authendpoints.jdbc.stepup.JdbcStepUpStore;
import dev.authendpoints.jdbc.token.JdbcRefreshTokenStore;
import dev.authendpoints.jdbc.token.JdbcSigningKeyStore;
import dev.authendpoints.secret.Dice;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All stores, in one database. */
public final class JdbcStores {
    private JdbcStores() {}

    /**
     * Makes the stores that the rules stand on.
     *
     * @param dataSource the database; we run statements by ourselves, because a host's client may cut results short
     * @return the stores
     */
    public static Stores on(DataSource dataSource) {
        NamedParameterJdbcOperations batches = new NamedParameterJdbcTemplate(dataSource);
        JdbcClient client = JdbcClient.create(batches);
        Dice dice = Dice.secure();
        return new Stores(
                new JdbcAccountStore(client),
                new JdbcAdminStore(client),
                new JdbcAuditStore(client, dice),
                new JdbcChallengeStore(client),
                new JdbcDeviceStore(client),
                new JdbcEmailChangeStore(client),
                new JdbcEnrolmentStore(client),
                new JdbcFactorStore(client),
                new JdbcFormerStore(client),
                new JdbcKeyStore(client),
                new JdbcLinkStore(client),
                new JdbcOutboxStore(client),
                new JdbcPassStore(client),
                new JdbcPolicyStore(client),
                new JdbcRecoveryStore(client),
                new JdbcReenrolmentStore(client),
                new JdbcRefreshTokenStore(client),
                new JdbcSendStore(client, dice),
                new JdbcSeparationStore(client),
                new JdbcSessionStore(client),
                new JdbcSigningKeyStore(client),
                new JdbcStepUpStore(client),
                new JdbcTryStore(client, batches));
    }

    /**
     * Makes the stores of the factors.
     *
     * @param client runs statements; one of our own ({@code JdbcClient.create(dataSource)})
     * @return the stores
     */
    public static FactorStores ofFactors(JdbcClient client) {
        return new FactorStores(
                new JdbcSentCodeStore(client),
                new JdbcTotpStore(client),
                new JdbcPasskeyStore(client),
                new JdbcRecoveryCodeStore(client),
                new JdbcPhoneStore(client),
                new JdbcPhoneTrafficStore(client));
    }
}
