package dev.authendpoints.spring.config;

import dev.authendpoints.factor.passkey.Attestation;
import dev.authendpoints.factor.totp.TotpAlgorithm;
import dev.authendpoints.password.Argon2Choice;
import dev.authendpoints.token.SignatureChoice;
import dev.authendpoints.token.TokenAlgorithm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * The configuration.
 *
 * @param basePath what stands before every path: empty, or a path such as /auth without a slash at its end
 * @param issuer who signs tokens: the iss claim, usually this server's public address
 * @param audience whom tokens are for: the aud claim
 * @param masterKey 32 random bytes in base64 that seal all other keys, as openssl rand -base64 32 prints them
 * @param allowH2 whether production may run on the embedded H2 database
 * @param trustedProxies addresses and networks (CIDR) whose X-Forwarded-For is believed, or the one word none
 * @param productName what mails call this service
 * @param standalone whether no other application shares this server: unknown paths are then answered with our problems
 * @param console the pages of a server that runs alone
 * @param links where mailed links lead to
 * @param mail how mails are written and delivered
 * @param languages which languages people are written to in
 * @param password which passwords are taken and how they are hashed
 * @param profile {@code aal2} for settings that reach the assurance level 2 of NIST SP 800-63B-4 by default
 * @param twoFactor how the second step is bound to the first
 * @param trustedDevices devices on which the password alone signs in, because their owner has wished so
 * @param recovery a way back in for owners who have lost all second factors: after a wait, unless somebody objects
 * @param passkey who passkeys are made for, and what they may do
 * @param phone the provider Phone: which phones codes are sent to, and how many
 * @param tokens how long tokens live
 * @param sessions how many sessions an account has
 * @param undo how long owners can say of a change that it was not them
 * @param audit how long it is known what happened
 * @param admin what administrators do
 * @param helpdesk passes for owners who have lost their second factor
 * @param clientLimit how many requests one client may send
 */
@ConfigurationProperties("authendpoints")
public record AuthEndpointsProperties(
        @DefaultValue("") String basePath,
        @Nullable String issuer,
        @DefaultValue("authendpoints") String audience,
        @Nullable String masterKey,
        @Name("allow-h2") boolean allowH2,
        @Nullable List<String> trustedProxies,
        @DefaultValue("AuthEndpoints") String productName,
        boolean standalone,
        @DefaultValue Console console,
        @DefaultValue Links links,
        @DefaultValue Mail mail,
        @DefaultValue Languages languages,
        @DefaultValue Password password,
        @Nullable String profile,
        @DefaultValue TwoFactor twoFactor,
        @DefaultValue TrustedDevices trustedDevices,
        @DefaultValue Recovery recovery,
        @DefaultValue Passkey passkey,
        @DefaultValue Phone phone,
        @DefaultValue Tokens tokens,
        @DefaultValue Sessions sessions,
        @DefaultValue Undo undo,
        @DefaultValue Audit audit,
        @DefaultValue Admin admin,
        @DefaultValue Helpdesk helpdesk,
        @DefaultValue ClientLimit clientLimit) {
    private static final String NONE = "none";

    /** Refuses a base path that would match nothing. */
    public AuthEndpointsProperties {
        if (!basePath.isEmpty() && !basePath.matches("(/[A-Za-z0-9._~-]+)+")) {
            throw new IllegalArgumentException(
                    "authendpoints.base-path must be empty or a path such as /auth, without a slash at its end");
        }
    }

    /**
     * Lists the proxies that are believed.
     *
     * @return their addresses and networks; empty where there are none
     */
    public List<String> proxies() {
        return Optional.ofNullable(trustedProxies).orElse(List.of()).stream()
                .filter(proxy -> !proxy.equalsIgnoreCase(NONE))
                .toList();
    }

    /**
     * Tells where the host keeps words of its own.
     *
     * @return the place, or null for nowhere
     */
    public @Nullable String words() {
        return languages.words() == null ? mail.templates() : languages.words();
    }

    @Override
    public String toString() {
        return "AuthEndpointsProperties[" + issuer + "]"; // the master key is not for logs
    }

    /**
     * The pages of a server that runs alone: for people who sign in and look after their account.
     *
     * @param folder a folder whose files, such as theme.css and logo.svg, take the place of ours; everybody can read all that lies in it
     */
    public record Console(@Nullable String folder) {}

    /**
     * Where mailed links lead to. {uid} and {token} stand for the two values; put them in the fragment, which no server logs.
     *
     * @param verifyEmail the page that proves an address
     * @param resetPassword the page that sets a new password
     * @param unlockFactor the page that gives stopped factors their tries back
     * @param notMe the page that says that a change was not its owner's
     * @param startRecovery the page that begins a recovery
     * @param cancelRecovery the page that ends a recovery
     * @param finishRecovery the page that completes a recovery
     * @param changePassword the page where people change their password, for /.well-known/change-password: a whole address, or a path here
     */
    public record Links(
            @Nullable String verifyEmail,
            @Nullable String resetPassword,
            @Nullable String unlockFactor,
            @Nullable String notMe,
            @Nullable String startRecovery,
            @Nullable String cancelRecovery,
            @Nullable String finishRecovery,
            @Nullable String changePassword) {
        /** Refuses templates without their two places. */
        public Links {
            check("authendpoints.links.verify-email", verifyEmail);
            check("authendpoints.links.reset-password", resetPassword);
            check("authendpoints.links.unlock-factor", unlockFactor);
            check("authendpoints.links.not-me", notMe);
            check("authendpoints.links.start-recovery", startRecovery);
            check("authendpoints.links.cancel-recovery", cancelRecovery);
            check("authendpoints.links.finish-recovery", finishRecovery);
            if (changePassword != null && !changePassword.matches("(https://|http://localhost\\b|/(?![/\\\\]))\\S+")) {
                throw new IllegalArgumentException(
                        "authendpoints.links.change-password must be an address over https, or a path here");
            }
        }

        /**
         * Names the page where people change their password.
         *
         * @return a whole address, or a path here; nothing where there is none
         */
        public Optional<String> changePasswordPage() {
            return Optional.ofNullable(changePassword);
        }

        private static void check(String name, @Nullable String template) {
            if (template != null && !(template.contains("{uid}") && template.contains("{token}"))) {
                throw new IllegalArgumentException(name
                        + " must contain {uid} and {token}, as in"
                        + " https://app.example.org/page#uid={uid}&token={token}");
            }
        }
    }

    /**
     * How mails are written and delivered.
     *
     * @param from the address that mails come from; development has one of its own
     * @param fromName the name that mails come from; the product's name by default
     * @param templates a place of own templates, such as file:/etc/authendpoints/mail/; single files replace ours
     * @param workers how many messages are on their way at once
     * @param poll how often the outbox is looked into
     * @param drain how long a node that stops may finish what it holds
     */
    public record Mail(
            @Nullable String from,
            @Nullable String fromName,
            @Nullable String templates,
            @DefaultValue("4") int workers,
            @DefaultValue("250ms") Duration poll,
            @DefaultValue("10s") Duration drain) {}

    /**
     * Which languages people are written to in.
     *
     * @param supported tags of BCP 47, such as de or pt-BR; a language that is not ours needs files of words
     * @param standard the one for those of whom nothing is known; one of supported
     * @param words a place of own words, such as file:/etc/authendpoints/words/; the place of mail templates by default
     */
    public record Languages(
            @DefaultValue({"en", "de", "fr", "es", "ja"}) List<String> supported,
            @DefaultValue("en") @Name("default") String standard,
            @Nullable String words) {}

    /**
     * Which passwords are taken and how they are hashed.
     *
     * @param minLength the shortest password, in characters
     * @param words words of this installation that no password may be made of
     * @param argon2 what one hash costs
     * @param hashing how many hashes run at once
     */
    public record Password(
            @DefaultValue("8") int minLength,
            @DefaultValue({}) List<String> words,
            @DefaultValue Argon2 argon2,
            @DefaultValue Hashing hashing) {}

    /**
     * What one Argon2id hash costs (RFC 9106).
     *
     * @param memoryKib memory in KiB
     * @param iterations passes over the memory
     * @param parallelism lanes
     * @param implementation who computes it: native code in half the time, or Java
     */
    public record Argon2(
            @DefaultValue("19456") int memoryKib,
            @DefaultValue("2") int iterations,
            @DefaultValue("1") int parallelism,
            @DefaultValue("auto") Argon2Choice.Wish implementation) {}

    /**
     * How many hashes run at once.
     *
     * @param concurrency how many run; 0 means one for each processor
     * @param queue how many wait; one more is answered with 503
     */
    public record Hashing(
            @DefaultValue("0") int concurrency,
            @DefaultValue("100") int queue) {}

    /**
     * How the second step is bound to the first.
     *
     * @param binding whether the second step has to present the challenge, or clients that know only the three fields may go on
     * @param codeLife how long a login stays open, and its code is taken
     * @param authenticator the provider Authenticator
     * @param removeLast whether the last factor is removed like any other; otherwise only /users/disable_2fa does that
     * @param moveOverlap how long a factor works on when another takes its place, unless its owner says: up to 7 days
     * @param resetMailboxSeparation whether a mailed code is no second proof where the password was reset through the mailbox, until the new password was used with another
     * @param required who has to have a second factor, and of which kinds
     */
    public record TwoFactor(
            @DefaultValue("compatible") Binding binding,
            @DefaultValue("10m") Duration codeLife,
            @DefaultValue Authenticator authenticator,
            @DefaultValue("true") boolean removeLast,
            @DefaultValue("24h") Duration moveOverlap,
            boolean resetMailboxSeparation,
            @DefaultValue Required required) {
        /** Refuses what no owner could choose either. */
        public TwoFactor {
            if (moveOverlap.isNegative() || moveOverlap.compareTo(Duration.ofDays(7)) > 0) {
                throw new IllegalArgumentException("authendpoints.two-factor.move-overlap must be from 0s to 7d");
            }
        }
    }

    /**
     * Who has to have a second factor. A bean of the type {@code TwoStepRules} takes its place.
     *
     * @param all whether everybody has to
     * @param roles the roles that have to
     * @param outsideNetworks addresses and networks (CIDR): who signs in from anywhere else has to
     * @param grace for how long an account goes on without one, from its first login under the rule on
     * @param reportOnly whether it is only counted and listed who would be stopped
     * @param providers the providers that may be enabled; all by default
     * @param roleProviders the providers that accounts with a role may enable, by the name of the role
     * @param providersAtLogin whether only these providers, and recovery codes, are taken at logins and steps up, too
     */
    public record Required(
            boolean all,
            @DefaultValue List<String> roles,
            @DefaultValue({}) List<String> outsideNetworks,
            @DefaultValue("14d") Duration grace,
            boolean reportOnly,
            @DefaultValue List<String> providers,
            @DefaultValue Map<String, List<String>> roleProviders,
            boolean providersAtLogin) {}

    /**
     * Devices that stand in for the second step, each of them because its owner has wished so when signing in there.
     *
     * @param enabled whether there can be any; where not, those that there were are worth nothing
     * @param life how long one is trusted: up to 90 days; its use makes that no longer
     */
    public record TrustedDevices(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("30d") Duration life) {
        /** Refuses what would never end, or never begin. */
        public TrustedDevices {
            if (life.isZero() || life.isNegative() || life.compareTo(Duration.ofDays(90)) > 0) {
                throw new IllegalArgumentException(
                        "authendpoints.trusted-devices.life must be more than nothing and at most 90d");
            }
        }
    }

    /**
     * A way back in for owners who have lost all second factors and recovery codes. It is the weakest way into their accounts: whoever
     * holds the mailbox for as long as the wait, unnoticed, has the account. A bean of the type {@code RecoveryRules} takes the place of
     * roles and wait.
     *
     * @param enabled whether there is one at all
     * @param roles the roles whose accounts can be recovered; all accounts by default
     * @param neverRoles the roles whose accounts cannot, whatever other roles they have
     * @param delay how long owners are told before a new factor can be enabled: up to 30 days, and in production at least 24h
     * @param pause for how long no other begins after one was objected to: up to 30 days
     */
    public record Recovery(
            boolean enabled,
            @DefaultValue List<String> roles,
            @DefaultValue List<String> neverRoles,
            @DefaultValue("72h") @Name("wait") Duration delay,
            @DefaultValue("7d") Duration pause) {
        /** Refuses what would never end. */
        public Recovery {
            if (delay.compareTo(Duration.ofMinutes(1)) < 0 || delay.compareTo(Duration.ofDays(30)) > 0) {
                throw new IllegalArgumentException("authendpoints.recovery.wait must be from 1m to 30d");
            }
            if (pause.isNegative() || pause.compareTo(Duration.ofDays(30)) > 0) {
                throw new IllegalArgumentException("authendpoints.recovery.pause must be from 0s to 30d");
            }
        }
    }

    /**
     * The provider Authenticator: codes of the time, from an app.
     *
     * @param issuer what the app calls this service: up to 64 characters without a colon; the product's name by default
     * @param window how many time steps before and after the present one are taken: 1 or 0
     * @param algorithm the hash function of new authenticators: SHA1, SHA256 or SHA512
     * @param digits how long the codes of new authenticators are: 6 or 8
     * @param period how long the time step of new authenticators lasts: 30s or 60s
     */
    public record Authenticator(
            @Nullable String issuer,
            @DefaultValue("1") int window,
            @DefaultValue("SHA1") TotpAlgorithm algorithm,
            @DefaultValue("6") int digits,
            @DefaultValue("30s") Duration period) {
        /** Refuses what no app could show, and other windows. */
        public Authenticator {
            if (issuer != null && (issuer.isBlank() || issuer.length() > 64 || issuer.indexOf(':') >= 0)) {
                throw new IllegalArgumentException(
                        "authendpoints.two-factor.authenticator.issuer must have 1 to 64 characters and no colon");
            }
            if (window < 0 || window > 1) {
                throw new IllegalArgumentException("authendpoints.two-factor.authenticator.window must be 1 or 0");
            }
            if (digits != 6 && digits != 8) {
                throw new IllegalArgumentException("authendpoints.two-factor.authenticator.digits must be 6 or 8");
            }
            if (period.toMillis() != 30_000 && period.toMillis() != 60_000) {
                throw new IllegalArgumentException("authendpoints.two-factor.authenticator.period must be 30s or 60s");
            }
        }
    }

    /**
     * The provider Phone: codes by text message. It is there where a gateway is.
     *
     * @param countries whose phones codes are sent to, two letters each; by default the European Economic Area, AU, CA, CH, GB, NZ and US
     * @param defaultCountry the country whose national form of numbers is understood, too; by default only the international one is
     * @param domain the domain whose pages ask for codes, which phones look at; by default that of the issuer
     * @param perHour how many text messages leave in an hour to confirmed numbers, for all accounts together; half as many more to others
     * @param prefixPerHour how many of them go to numbers that differ in their last four digits only
     * @param alarmRatio the part of the codes that has to come back, or the log says so: 0 for never
     * @param alarmAfter how many have to have been sent before that
     * @param http a gateway over HTTP
     * @param mail a gateway that takes text messages by mail
     */
    public record Phone(
            @DefaultValue({}) List<String> countries,
            @Nullable String defaultCountry,
            @Nullable String domain,
            @DefaultValue("500") int perHour,
            @DefaultValue("20") int prefixPerHour,
            @DefaultValue("0.3") double alarmRatio,
            @DefaultValue("20") int alarmAfter,
            @DefaultValue PhoneHttp http,
            @DefaultValue PhoneMail mail) {
        /** Refuses an alarm that would always ring. */
        public Phone {
            if (!(alarmRatio >= 0 && alarmRatio <= 1) || alarmAfter < 1) {
                throw new IllegalArgumentException(
                        "authendpoints.phone.alarm-ratio must be from 0 to 1, and alarm-after at least 1");
            }
        }
    }

    /**
     * A gateway to phones over HTTP. In url and body {to}, {digits} (without +), {text}, {from} and {id} stand for what a message
     * says; they are encoded for their place.
     *
     * @param url where requests go
     * @param method POST, PUT or GET
     * @param contentType of the body: application/json or application/x-www-form-urlencoded
     * @param body the body; empty for none
     * @param headers further headers, secrets among them; {id} may stand in them
     * @param username for HTTP Basic authentication
     * @param password beside it
     * @param from whom messages are from: a number or a name that the service knows
     * @param connectTimeout how long a connection may take
     * @param readTimeout how long an answer may take
     */
    public record PhoneHttp(
            @Nullable String url,
            @DefaultValue("POST") String method,
            @DefaultValue("application/json") String contentType,
            @DefaultValue("") String body,
            @DefaultValue Map<String, String> headers,
            @Nullable String username,
            @Nullable String password,
            @DefaultValue("") String from,
            @DefaultValue("5s") Duration connectTimeout,
            @DefaultValue("10s") Duration readTimeout) {
        /** Refuses a patience that is none, or longer than a courier holds a message. */
        public PhoneHttp {
            if (outside(connectTimeout) || outside(readTimeout)) {
                throw new IllegalArgumentException(
                        "authendpoints.phone.http.connect-timeout and read-timeout must be more than 0 and at most"
                                + " 20s");
            }
        }

        private static boolean outside(Duration timeout) {
            return timeout.isZero() || timeout.isNegative() || timeout.compareTo(Duration.ofSeconds(20)) > 0;
        }

        /** Hides secrets. */
        @Override
        public String toString() {
            return "PhoneHttp[hidden]";
        }
    }

    /**
     * A gateway that takes text messages by mail.
     *
     * @param to the address, in which {number} or {digits} (without +) stands, such as {digits}@sms.example.org
     * @param subject the subject
     */
    public record PhoneMail(
            @Nullable String to, @DefaultValue("") String subject) {}

    /**
     * Who passkeys are made for, and what they may do.
     *
     * @param enabled whether there are passkeys
     * @param rpId the domain that they belong to, in lower case; by default the host of the issuer. To change it is to lose all
     *     passkeys
     * @param name what authenticators call this service; the product's name by default
     * @param origins the origins of pages and apps that ask for them, each on the domain or below it; by default the issuer's
     * @param passwordless whether a passkey that has verified its user signs in without a password
     * @param attestation how much a new passkey has to tell about its authenticator: none, indirect or direct
     * @param enrollUrl the page where people make passkeys, for /.well-known/passkey-endpoints
     * @param manageUrl the page where people look after passkeys, for /.well-known/passkey-endpoints
     */
    public record Passkey(
            @DefaultValue("true") boolean enabled,
            @Nullable String rpId,
            @Nullable String name,
            @DefaultValue({}) List<String> origins,
            @DefaultValue("true") boolean passwordless,
            @DefaultValue("none") Attestation attestation,
            @Nullable String enrollUrl,
            @Nullable String manageUrl) {
        /** Refuses addresses that no password manager would open. */
        public Passkey {
            check("authendpoints.passkey.enroll-url", enrollUrl);
            check("authendpoints.passkey.manage-url", manageUrl);
        }

        private static void check(String name, @Nullable String url) {
            if (url != null && !url.startsWith("https://") && !url.startsWith("http://localhost")) {
                throw new IllegalArgumentException(name + " must be an address over https");
            }
        }
    }

    /** Whether the second step has to present the first step's challenge. */
    public enum Binding {
        /** Clients that know only email, provider and token may complete the newest login of their own network. */
        COMPATIBLE,
        /** Only the challenge completes a login. */
        REQUIRED
    }

    /**
     * How long owners can say of a change that it was not them, and have it undone.
     *
     * @param window how long the links in notices work, and what a change removed is kept, sealed: up to 30 days; 0 for no links
     *     and nothing kept
     */
    public record Undo(@DefaultValue("7d") Duration window) {
        /** Refuses to keep what was removed for ever. */
        public Undo {
            if (window.isNegative() || window.compareTo(Duration.ofDays(30)) > 0) {
                throw new IllegalArgumentException("authendpoints.undo.window must be from 0s to 30d");
            }
        }
    }

    /**
     * How long it is known what happened.
     *
     * @param retention how long events stay in the audit trail; they outlive their account
     */
    public record Audit(@DefaultValue("400d") Duration retention) {
        /** Refuses what would keep nothing. */
        public Audit {
            if (retention.isZero() || retention.isNegative()) {
                throw new IllegalArgumentException(
                        "authendpoints.audit.retention must be more than nothing, such as 400d");
            }
        }
    }

    /**
     * What administrators do.
     *
     * @param enabled whether there are endpoints for administrators: /admin and below
     * @param bootstrap whether this start offers a token that makes an account the first administrator
     */
    public record Admin(boolean enabled, boolean bootstrap) {
        /** Refuses a token that nobody could use. */
        public Admin {
            if (bootstrap && !enabled) {
                throw new IllegalArgumentException(
                        "authendpoints.admin.bootstrap=true needs authendpoints.admin.enabled=true");
            }
        }
    }

    /**
     * Passes for owners who have lost their second factor.
     *
     * @param twoPersons whether somebody else has to approve each pass; those of accounts that administer or help need that in any case
     * @param passLife how long a pass works: 5m to 60m
     */
    public record Helpdesk(
            @DefaultValue("false") boolean twoPersons,
            @DefaultValue("15m") Duration passLife) {
        /** Refuses what is over before it is read out, and what lies about for too long. */
        public Helpdesk {
            if (passLife.compareTo(Duration.ofMinutes(5)) < 0 || passLife.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("authendpoints.helpdesk.pass-life must be from 5m to 60m");
            }
        }
    }

    /**
     * How long tokens live.
     *
     * @param accessLife an access token
     * @param refreshIdle a refresh token that is not used
     * @param refreshAbsolute a session, however often it is refreshed
     * @param algorithm how access tokens are signed: ES256, EdDSA, PS256, RS256 or HS256
     * @param keyLife how long a key signs before the next one does; at least 1d
     * @param signatures native lets native code sign, java the platform's own; auto is native where it works
     * @param transport how tokens travel: bearer, in bodies and Authorization; cookie, in cookies that no script reads; or client, in
     *     cookies where a request bears the header X-AuthEndpoints, and else in bodies
     */
    public record Tokens(
            @DefaultValue("15m") Duration accessLife,
            @DefaultValue("14d") Duration refreshIdle,
            @DefaultValue("30d") Duration refreshAbsolute,
            @DefaultValue("ES256") TokenAlgorithm algorithm,
            @DefaultValue("90d") Duration keyLife,
            @DefaultValue("auto") SignatureChoice.Wish signatures,
            @DefaultValue("bearer") Transport transport) {}

    /** How tokens travel. */
    public enum Transport {
        /** In the bodies of answers, and back in {@code Authorization}. */
        BEARER,
        /** In two {@code __Host-} cookies that no script reads; browsers then have to prove where a request comes from. */
        COOKIE,
        /** As the client says: in cookies if a request bears the header {@code X-AuthEndpoints}, and else in bodies. */
        CLIENT
    }

    /**
     * How many sessions an account has.
     *
     * @param max how many live at once, from 1 to 100; one more ends the oldest
     */
    public record Sessions(@DefaultValue("100") int max) {
        /** Refuses what would let nobody in. */
        public Sessions {
            if (max < 1 || max > 100) {
                throw new IllegalArgumentException("authendpoints.sessions.max must be from 1 to 100");
            }
        }
    }

    /**
     * How many requests one client may send to one node, before any account is looked at.
     *
     * @param enabled whether there is a limit; only development may do without
     * @param perMinute how many in a minute on average
     * @param burst how many at once
     * @param linksPerMinute how many of them may present the token of a mailed link
     * @param clients how many clients a node remembers
     */
    public record ClientLimit(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("60") int perMinute,
            @DefaultValue("30") int burst,
            @DefaultValue("20") int linksPerMinute,
            @DefaultValue("100000") int clients) {
        /** Refuses what would let nobody in, or remember nobody. */
        public ClientLimit {
            if (perMinute < 1 || burst < 1 || linksPerMinute < 1 || clients < 1000) {
                throw new IllegalArgumentException("authendpoints.client-limit: per-minute, burst and links-per-minute"
                        + " must be at least 1, clients at least 1000");
            }
        }
    }
}
