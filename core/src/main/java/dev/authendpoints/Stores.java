package dev.authendpoints;

import dev.authendpoints.account.AccountStore;
import dev.authendpoints.admin.AdminStore;
import dev.authendpoints.audit.AuditStore;
import dev.authendpoints.device.DeviceStore;
import dev.authendpoints.factor.EnrolmentStore;
import dev.authendpoints.factor.FactorStore;
import dev.authendpoints.factor.FormerStore;
import dev.authendpoints.helpdesk.PassStore;
import dev.authendpoints.limit.SendStore;
import dev.authendpoints.limit.TryStore;
import dev.authendpoints.link.LinkStore;
import dev.authendpoints.login.ChallengeStore;
import dev.authendpoints.mail.OutboxStore;
import dev.authendpoints.policy.PolicyStore;
import dev.authendpoints.profile.EmailChangeStore;
import dev.authendpoints.recovery.RecoveryStore;
import dev.authendpoints.reenrolment.ReenrolmentStore;
import dev.authendpoints.secret.KeyStore;
import dev.authendpoints.separation.SeparationStore;
import dev.authendpoints.session.SessionStore;
import dev.authendpoints.stepup.StepUpStore;
import dev.authendpoints.token.RefreshTokenStore;
import dev.authendpoints.token.SigningKeyStore;

/**
 * The stores that the rules stand on; what factors need besides is in {@link FactorStores}.
 *
 * @param accounts accounts
 * @param administrators the bootstrap token, and whether anybody administers
 * @param audit the trail of events
 * @param challenges logins between their two steps
 * @param devices trusted devices
 * @param emailChanges pending changes of addresses
 * @param enrolments pending enrolments
 * @param factors which factors an account has
 * @param formers how accounts could be entered before they changed
 * @param keys sealed keys
 * @param links mailed links
 * @param outbox waiting messages
 * @param passes passes of the helpdesk
 * @param policy roles, and who has to have a second factor
 * @param recoveries recoveries of accounts whose owners have lost everything
 * @param reenrolments which sessions replace all factors
 * @param refreshTokens refresh tokens
 * @param sends what was sent
 * @param separation whose password was reset through the mailbox
 * @param sessions sessions
 * @param signingKeys the keys that sign access tokens
 * @param stepUps step-ups that have begun
 * @param tries failures in a row
 */
public record Stores(
        AccountStore accounts,
        AdminStore administrators,
        AuditStore audit,
        ChallengeStore challenges,
        DeviceStore devices,
        EmailChangeStore emailChanges,
        EnrolmentStore enrolments,
        FactorStore factors,
        FormerStore formers,
        KeyStore keys,
        LinkStore links,
        OutboxStore outbox,
        PassStore passes,
        PolicyStore policy,
        RecoveryStore recoveries,
        ReenrolmentStore reenrolments,
        RefreshTokenStore refreshTokens,
        SendStore sends,
        SeparationStore separation,
        SessionStore sessions,
        SigningKeyStore signingKeys,
        StepUpStore stepUps,
        TryStore tries) {}
