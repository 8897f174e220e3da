package dev.authendpoints.testkit.walk;

import dev.authendpoints.account.AccountId;
import dev.authendpoints.factor.Enrolment;
import dev.authendpoints.factor.FactorType;
import dev.authendpoints.factor.code.SentCode;
import dev.authendpoints.login.ChallengeId;
import dev.authendpoints.login.OpenLogin;
import dev.authendpoints.profile.EmailChange;
import dev.authendpoints.session.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has happened so far, kept apart from the stores: what they say is compared with it. */
final class Ledger {
    final Map<String, Login> logins = new LinkedHashMap<>();
    final Map<String, Integer> enrolmentTries = new HashMap<>();
    final Map<String, Integer> enrolmentComparisons = new HashMap<>();
    final Map<String, Enrolment> enrolments = new HashMap<>();
    final Set<String> endedEnrolments = new HashSet<>();
    final Map<SessionId, AccountId> sessions = new HashMap<>();
    final Set<SessionId> ended = new HashSet<>();
    final Map<AccountId, EmailChange> wanted = new HashMap<>();
    final Map<String, SentCode> codes = new HashMap<>();
    final Map<String, Long> lastSteps = new HashMap<>();
    final Set<String> spent = new HashSet<>();
    final Map<AccountId, List<Instant>> misses = new HashMap<>();
    final Map<String, Integer> missesOfAKind = new HashMap<>();
    final Map<String, Integer> failures = new HashMap<>();

    static String kind(AccountId account, FactorType type) {
        return account + "/" + type;
    }

    Login login(ChallengeId id) {
        return known(logins, id.value());
    }

    static <K, V> V known(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> new AssertionError("nobody has made " + key));
    }

    List<Instant> misses(AccountId account) {
        return misses.computeIfAbsent(account, none -> new ArrayList<>());
    }

    /** The newest login of an address and kind, when it is open. */
    boolean isNewestOpen(Login login, Instant now) {
        Login newest = login;
        for (Login other : logins.values()) {
            boolean same = other.login.emailKey().equals(login.login.emailKey())
                    && other.login.type().equals(login.login.type());
            newest = same ? other : newest;
        }
        return newest == login && login.isOpen(now);
    }

    /** A login, from its first step on. */
    static final class Login {
        final OpenLogin login;
        final boolean passwordRight;
        int tries;
        int triesWithoutChallenge;
        int comparisons;
        int codes;
        boolean used;
        boolean replaced;
        boolean ended;

        Login(OpenLogin login, boolean passwordRight) {
            this.login = login;
            this.passwordRight = passwordRight;
        }

        boolean isOpen(Instant now) {
            return !used && !replaced && now.isBefore(login.expiresAt());
        }
    }
}
