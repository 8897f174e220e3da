package dev.authendpoints.spring.story;

import dev.authendpoints.AuthEndpoints;
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
import dev.authendpoints.testkit.story.HelpdeskStories;
import dev.authendpoints.testkit.story.LoginStories;
import dev.authendpoints.testkit.story.LostEverythingStories;
import dev.authendpoints.testkit.story.MailLimitStories;
import dev.authendpoints.testkit.story.MailStories;
import dev.authendpoints.testkit.story.MoveStories;
import dev.authendpoints.testkit.story.NotMeStories;
import dev.authendpoints.testkit.story.OwnFactorStories;
import dev.authendpoints.testkit.story.PasskeyAttackStories;
import dev.authendpoints.testkit.story.PasskeyStories;
import dev.authendpoints.testkit.story.PasswordLimitStories;
import dev.authendpoints.testkit.story.PasswordStories;
import dev.authendpoints.testkit.story.PasswordlessStories;
import dev.authendpoints.testkit.story.PhoneStories;
import dev.authendpoints.testkit.story.PhoneTrafficStories;
import dev.authendpoints.testkit.story.ProfileStories;
import dev.authendpoints.testkit.story.PurposeStories;
import dev.authendpoints.testkit.story.RaceStories;
import dev.authendpoints.testkit.story.RecoveryDrillStories;
import dev.authendpoints.testkit.story.RecoveryRenewalStories;
import dev.authendpoints.testkit.story.RecoveryStories;
import dev.authendpoints.testkit.story.ReenrolmentStories;
import dev.authendpoints.testkit.story.RegistrationStories;
import dev.authendpoints.testkit.story.ReplacementStories;
import dev.authendpoints.testkit.story.SessionStories;
import dev.authendpoints.testkit.story.StepUpStories;
import dev.authendpoints.testkit.story.StolenDeviceStories;
import dev.authendpoints.testkit.story.StolenSessionStories;
import dev.authendpoints.testkit.story.StrangerStories;
import dev.authendpoints.testkit.story.TokenStories;
import dev.authendpoints.testkit.story.WaysInStories;
import org.junit.jupiter.api.Nested;

/** People live through the same stories over HTTP. */
class HttpStoriesTest {

    @Nested
    class Admin extends AdminStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Helpdesk extends HelpdeskStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Claim extends ClaimStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Enabling extends EnablingStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class PasswordLimit extends PasswordLimitStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class CodeLimit extends CodeLimitStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class MailLimit extends MailLimitStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Login extends LoginStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Mail extends MailStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class OwnFactor extends OwnFactorStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Passkey extends PasskeyStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class PasskeyAttack extends PasskeyAttackStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Password extends PasswordStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Passwordless extends PasswordlessStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Profile extends ProfileStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Address extends AddressStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Race extends RaceStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Clocks extends ClockStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class SteppingUp extends StepUpStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class StolenSession extends StolenSessionStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Moving extends MoveStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class NotMe extends NotMeStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Reenrolment extends ReenrolmentStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Replacement extends ReplacementStories {
        private HttpWorld opened = Hosts.onH2();

        @Override
        protected World world() {
            opened = Hosts.onH2();
            return opened;
        }

        @Override
        protected AuthEndpoints auth() {
            return opened.bean(AuthEndpoints.class);
        }
    }

    @Nested
    class LostEverything extends LostEverythingStories {
        private HttpWorld opened = Hosts.onH2();

        @Override
        protected World world() {
            opened = Hosts.onH2();
            return opened;
        }

        @Override
        protected AuthEndpoints auth() {
            return opened.bean(AuthEndpoints.class);
        }
    }

    @Nested
    class Recovery extends RecoveryStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class RecoveryDrill extends RecoveryDrillStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class RecoveryRenewal extends RecoveryRenewalStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Registration extends RegistrationStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Stranger extends StrangerStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class KnownBrowser extends BrowserStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Device extends DeviceStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class StolenDevice extends StolenDeviceStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class DeviceKey extends DeviceKeyStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Session extends SessionStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class WaysIn extends WaysInStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Token extends TokenStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Authenticator extends AuthenticatorStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Phone extends PhoneStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class PhoneTraffic extends PhoneTrafficStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Binding extends BindingStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Purpose extends PurposeStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }

    @Nested
    class Change extends ChangeStories {
        @Override
        protected World world() {
            return Hosts.onH2();
        }
    }
}
