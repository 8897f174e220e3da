package dev.authendpoints.spring.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says in words what a program keeps as values. */
final class Wording {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'at' HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final long SHORT_IN_SECONDS = 50;
    private static final long LONG_IN_MINUTES = 120;

    private static final Map<String, String> PROVIDERS = Map.of(
            "Email", "codes by e-mail",
            "Phone", "codes by phone",
            "Authenticator", "an authenticator app",
            "Passkey", "a passkey",
            "RecoveryCode", "recovery codes");

    private static final List<Map.Entry<String, String>> PROGRAMS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Safari", "Safari"),
            Map.entry("curl/", "curl"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Windows", "Windows"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "an iPhone"),
            Map.entry("iPad", "an iPad"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Macintosh", "macOS"),
            Map.entry("Linux", "Linux"));

    private Wording() {}

    static String when(Instant instant) {
        return WHEN.format(instant);
    }

    /**
     * Keeps a mail program from making a link of a name like {@code login.example.org}: a zero-width space behind each dot. A
     * name that is an address is the reader's own and stays. Who copies a name and signs in with it is understood.
     */
    static String name(String username) {
        return username.indexOf('@') < 0 ? username.replace(".", ".\u200b") : username;
    }

    /** What somebody else has written: no part of it becomes a link. */
    static String quoted(String text) {
        return text.replace(".", ".\u200b").replace("@", "@\u200b");
    }

    /** An instant that travelled as text; nothing where it is no instant. */
    static String instant(String text) {
        try {
            return when(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /** The life that is left: below a minute in tens of seconds, then in whole minutes, in hours from two hours on. */
    static String life(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        if (seconds <= SHORT_IN_SECONDS) {
            return (seconds + 9) / 10 * 10 + " seconds";
        }
        long minutes = Math.max(1, left.plusSeconds(30).toMinutes());
        if (minutes >= LONG_IN_MINUTES) {
            return (minutes + 30) / 60 + " hours";
        }
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    static String provider(String provider) {
        return PROVIDERS.getOrDefault(provider, provider);
    }

    /** Says why factors could be replaced without one of them; nothing for what is no reason. */
    static String reason(String reason) {
        return switch (reason) {
            case "recovery" -> "after a recovery that was announced to you and waited out";
            case "pass" -> "with a pass that was given out by those who run this service";
            default -> "";
        };
    }

    /** Says how many recovery codes are left, with its verb. */
    static String left(String count) {
        return switch (count) {
            case "0" -> "no recovery code is";
            case "1" -> "1 recovery code is";
            default -> count + " recovery codes are";
        };
    }

    /**
     * Names browser and system of a {@code User-Agent} in words of our own. What a stranger wrote there is never shown:
     * whoever knows a password could else write into its owner's mail.
     */
    static String agent(String userAgent) {
        if (userAgent.isBlank()) {
            return "";
        }
        String program = find(PROGRAMS, userAgent);
        String system = find(SYSTEMS, userAgent);
        if (program.isEmpty() && system.isEmpty()) {
            return "a program we do not know";
        }
        String what = program.isEmpty() ? "an app" : program;
        return system.isEmpty() ? what : what + " on " + system;
    }

    private static String find(List<Map.Entry<String, String>> names, String userAgent) {
        return names.stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
