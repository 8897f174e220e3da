package dev.authendpoints.client;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people call a device that a {@code User-Agent} names. Whoever lies there names only themselves; nothing is decided by
 * it.
 */
public final class AgentName {
    private static final String UNKNOWN = "Unknown device";
    private static final int LONGEST = 40;
    private static final Pattern PRODUCT = Pattern.compile("^[\\p{Alnum}._ -]+");

    /** In this order: browsers claim to be those that came before them. */
    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser/", "Samsung Internet"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Android", "Android"),
            Map.entry("Windows", "Windows"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    private AgentName() {}

    /**
     * Names a device.
     *
     * @param agent a {@code User-Agent}; empty where it is not known
     * @return a browser and a system, such as {@code Firefox on Linux}, or else the first product that is named
     */
    public static String of(String agent) {
        String system = first(SYSTEMS, agent);
        String browser = first(BROWSERS, agent);
        if (browser.isEmpty()) {
            return product(agent);
        }
        return system.isEmpty() ? browser : browser + " on " + system;
    }

    private static String first(List<Map.Entry<String, String>> names, String agent) {
        return names.stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static String product(String agent) {
        Matcher product = PRODUCT.matcher(agent);
        String name = product.find() ? product.group().strip() : "";
        return name.isEmpty() ? UNKNOWN : name.substring(0, Math.min(LONGEST, name.length()));
    }
}
