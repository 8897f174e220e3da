package dev.authendpoints.jdbc;

import dev.authendpoints.AuthEndpoints;
import dev.authendpoints.factor.TwoStepPolicy;
import dev.authendpoints.testkit.Backend;
import dev.authendpoints.testkit.CoreWorld;
import dev.authendpoints.testkit.World;
import dev.authendpoints.testkit.story.AddressStories;
import dev.authendpoints.testkit.story.AdminStories;
import dev.authendpoints.testkit.story.AuthenticatorStories;
import dev.authendpoints.testkit.story.BindingStories;
import dev.authendpoints.testkit.story.BrowserStories;
import dev.authendpoints.testkit.story.ChangeStories;
import dev.authendpoints.testkit.story.ClaimStories;
import dev.authendpoints.testkit.story.ClockStories;
import dev.authendpoints.testkit.story.CodeLimitStories;
import dev.authendpoints.testkit.story.DeviceKeyStories;
import dev.authendpoints.testkit.story.DeviceStories;
import dev.authendpoints.testkit.story.EnablingStories;
import dev.authendpoints.testkit.story.FewSessionsStories;
import dev.authendpoints.testkit.story.HelpdeskStories;
import dev.authendpoints.testkit.story.InterleavingStories;
import dev.authendpoints.testkit.story.KeyStories;
import dev.authendpoints.testkit.story.LoginStories;
import dev.authendpoints.testkit.story.LostEverythingStories;
import dev.authendpoints.testkit.story.MailLimitStories;
import dev.authendpoints.testkit.story.MailStories;
import dev.authendpoints.testkit.story.MoveStories;
import dev.authendpoints.testkit.story.NotMeStories;
import dev.authendpoints.testkit.story.OutsideStories;
import dev.authendpoints.testkit.story.OwnFactorStories;
import dev.authendpoints.testkit.story.PasskeyAttackStories;
import dev.authendpoints.testkit.story.PasskeyStories;
import dev.authendpoints.testkit.story.PasswordLimitStories;
import dev.authendpoints.testkit.story.PasswordStories;
import dev.authendpoints.testkit.story.PasswordlessStories;
import dev.authendpoints.testkit.story.PhoneStories;
import dev.authendpoints.testkit.story.PhoneTrafficStories;
import dev.authendpoints.testkit.story.PolicyStories;
import dev.authendpoints.testkit.story.ProfileStories;
import dev.authendpoints.testkit.story.PurposeStories;
import dev.authendpoints.testkit.story.RaceStories;
import dev.authendpoints.testkit.story.RecoveryDrillStories;
import dev.authendpoints.testkit.story.RecoveryRenewalStories;
import dev.authendpoints.testkit.story.RecoveryStories;
import dev.authendpoints.testkit.story.ReenrolmentStories;
import dev.authendpoints.testkit.story.RegistrationStories;
import dev.authendpoints.testkit.story.ReplacementStories;
import dev.authendpoints.testkit.story.SeparationStories;
import dev.authendpoints.testkit.story.SessionStories;
import dev.authendpoints.testkit.story.SeveralFactorsStories;
import dev.authendpoints.testkit.story.StepUpStories;
import dev.authendpoints.testkit.story.StolenDeviceStories;
import dev.authendpoints.testkit.story.StolenSessionStories;
import dev.authendpoints.testkit.story.StrangerStories;
import dev.authendpoints.testkit.story.TokenStories;
import dev.authendpoints.testkit.story.WaysInStories;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What people live through, on either database and without a framework. */
@ParameterizedClass
@MethodSource("dev.authendpoints.jdbc.Databases#all")
class JdbcStoriesTest {
    private final DataSource dataSource;

    JdbcStoriesTest(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Nested
    class Admin extends AdminStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Helpdesk extends HelpdeskStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Claim extends ClaimStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Enabling extends EnablingStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class PasswordLimit extends PasswordLimitStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class CodeLimit extends CodeLimitStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class MailLimit extends MailLimitStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Login extends LoginStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Mail extends MailStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class OwnFactor extends OwnFactorStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Passkey extends PasskeyStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class PasskeyAttack extends PasskeyAttackStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Passwordless extends PasswordlessStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Password extends PasswordStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Profile extends ProfileStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Address extends AddressStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Race extends RaceStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Clocks extends ClockStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Policy extends PolicyStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource), new TwoStepPolicy(true, Duration.ofHours(24), STAFF));
        }
    }

    @Nested
    class SteppingUp extends StepUpStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class StolenSession extends StolenSessionStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Moving extends MoveStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class NotMe extends NotMeStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Reenrolment extends ReenrolmentStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Replacement extends ReplacementStories {
        private CoreWorld opened = CoreWorld.on(Databases.emptied(dataSource));

        @Override
        protected World world() {
            opened = CoreWorld.on(Databases.emptied(dataSource));
            return opened;
        }

        @Override
        protected AuthEndpoints auth() {
            return opened.auth();
        }
    }

    @Nested
    class LostEverything extends LostEverythingStories {
        private CoreWorld opened = CoreWorld.on(Databases.emptied(dataSource));

        @Override
        protected World world() {
            opened = CoreWorld.on(Databases.emptied(dataSource));
            return opened;
        }

        @Override
        protected AuthEndpoints auth() {
            return opened.auth();
        }
    }

    @Nested
    class Recovery extends RecoveryStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class RecoveryDrill extends RecoveryDrillStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class RecoveryRenewal extends RecoveryRenewalStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Registration extends RegistrationStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Stranger extends StrangerStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Browser extends BrowserStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Device extends DeviceStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class StolenDevice extends StolenDeviceStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class DeviceKey extends DeviceKeyStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class FewSessions extends FewSessionsStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource), MOST);
        }
    }

    @Nested
    class Outside extends OutsideStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource), new TwoStepPolicy(true, Duration.ofHours(24), OUTSIDE));
        }
    }

    @Nested
    class Separation extends SeparationStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource), SEPARATED);
        }
    }

    @Nested
    class WaysIn extends WaysInStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Session extends SessionStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Token extends TokenStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Authenticator extends AuthenticatorStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Phone extends PhoneStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class PhoneTraffic extends PhoneTrafficStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Binding extends BindingStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Purpose extends PurposeStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Key extends KeyStories {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class SeveralFactors extends SeveralFactorsStories {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }

    @Nested
    class Change extends ChangeStories {
        @Override
        protected World world() {
            return CoreWorld.on(Databases.emptied(dataSource));
        }
    }

    @Nested
    class Interleaving extends InterleavingStories {
        @Override
        protected Backend backend() {
            return Databases.emptied(dataSource);
        }
    }
}
