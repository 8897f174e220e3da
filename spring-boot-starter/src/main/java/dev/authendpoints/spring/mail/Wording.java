package dev.authendpoints.spring.mail;

import dev.authendpoints.spring.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** Says in words of one language what a program keeps as values. */
final class Wording {
    private static final long SHORT_IN_SECONDS = 50;
    private static final long LONG_IN_MINUTES = 120;
    private static final Duration MINUTES_FROM = Duration.ofMinutes(2);

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
            Map.entry("iPhone", "wording.agent.iphone"),
            Map.entry("iPad", "wording.agent.ipad"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Macintosh", "macOS"),
            Map.entry("Linux", "Linux"));

    private final Words words;
    private final DateTimeFormatter when;

    Wording(Words words) {
        this.words = words;
        this.when = DateTimeFormatter.ofPattern(
                        words.get("wording.when"), words.language().locale())
                .withZone(ZoneOffset.UTC);
    }

    String when(Instant instant) {
        return when.format(instant);
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
    String instant(String text) {
        try {
            return when(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    /** The life that is left: below a minute in tens of seconds, then in whole minutes, in hours from two hours on. */
    String life(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        if (seconds <= SHORT_IN_SECONDS) {
            return words.count("wording.seconds", (seconds + 9) / 10 * 10);
        }
        long minutes = Math.max(1, left.plusSeconds(30).toMinutes());
        return minutes >= LONG_IN_MINUTES
                ? words.count("wording.hours", (minutes + 30) / 60)
                : words.count("wording.minutes", minutes);
    }

    /** How far a clock is off that is ahead by so many seconds, such as "about 3 minutes behind". */
    String drift(String ahead) {
        long seconds = number(ahead);
        Duration off = Duration.ofSeconds(Math.abs(seconds));
        String amount = off.compareTo(MINUTES_FROM) < 0
                ? words.count("wording.seconds", off.toSeconds())
                : words.count("wording.minutes", off.plusSeconds(30).toMinutes());
        return words.get(seconds < 0 ? "wording.behind" : "wording.ahead").replace("{{amount}}", amount);
    }

    /** A provider of a host that has no words for it keeps its name. */
    String provider(String provider) {
        return words.find("wording.provider." + provider).orElse(provider);
    }

    /** Says why factors could be replaced without one of them; nothing for what is no reason. */
    String reason(String reason) {
        return words.find("wording.reason." + reason).orElse("");
    }

    /** Says how many recovery codes are left. */
    String remaining(String count) {
        long left = number(count);
        return left == 0 ? words.get("wording.remaining.none") : words.count("wording.remaining", left);
    }

    private static long number(String text) {
        return text.matches("-?[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }

    /**
     * Names browser and system of a {@code User-Agent} in words of our own. What a stranger wrote there is never shown:
     * whoever knows a password could else write into its owner's mail.
     */
    String agent(String userAgent) {
        if (userAgent.isBlank()) {
            return "";
        }
        String program = find(PROGRAMS, userAgent);
        String system = find(SYSTEMS, userAgent);
        if (program.isEmpty() && system.isEmpty()) {
            return words.get("wording.agent.unknown");
        }
        String what = program.isEmpty() ? words.get("wording.agent.app") : program;
        return system.isEmpty()
                ? what
                : words.get("wording.agent")
                        .replace("{{program}}", what)
                        .replace("{{system}}", words.find(system).orElse(system));
    }

    private static String find(List<Map.Entry<String, String>> names, String userAgent) {
        return names.stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
