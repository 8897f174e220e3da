package dev.authendpoints.factor.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Who passkeys are made for and where they are used (WebAuthn Level 3 §4, relying party). A passkey answers to one identifier
 * for ever: to change it is to lose all passkeys.
 *
 * @param id the domain that passkeys belong to, in lower case, such as {@code example.org}; no address, no port
 * @param name what authenticators call this service
 * @param origins the origins of the pages that ask for passkeys, such as {@code https://app.example.org}: each on the domain or
 *     below it, over https, or over http on localhost; or {@code android:apk-key-hash:…} for an app
 */
public record RelyingParty(String id, String name, Set<String> origins) {
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+");
    /** How Android writes the origin of an app: by the hash of the certificate that signs it. */
    private static final Pattern APP = Pattern.compile("android:apk-key-hash:[A-Za-z0-9_-]{43}");

    private static final String LOCALHOST = "localhost";

    /** Refuses what no browser would take, and what would not be safe. */
    public RelyingParty {
        origins = Set.copyOf(origins);
        if (!DOMAIN.matcher(id).matches() || ADDRESS.matcher(id).matches()) {
            throw new IllegalArgumentException("\"" + id + "\" is no domain in lower case, such as example.org");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("A relying party has a name");
        }
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("There is no origin that passkeys could be used on");
        }
        for (String origin : new TreeSet<>(origins)) {
            if (!APP.matcher(origin).matches()) {
                check(id, origin);
            }
        }
    }

    /**
     * Derives the relying party from the address of this service: its host is the domain, it is the one origin.
     *
     * @param address where this service is, such as {@code https://auth.example.org/}
     * @param name what authenticators call it
     * @return the relying party
     */
    public static RelyingParty at(String address, String name) {
        URI uri = read(address);
        return new RelyingParty(host(uri), name, Set.of(origin(uri)));
    }

    /** An origin is a scheme, a host and a port that is not the scheme's own, as browsers write it (RFC 6454 §6.2). */
    private static void check(String id, String text) {
        URI uri = read(text);
        String host = host(uri);
        if (!origin(uri).equals(text)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no origin as browsers write it, such as https://app.example.org");
        }
        boolean local = host.equals(LOCALHOST) || host.endsWith("." + LOCALHOST);
        if (!uri.getScheme().equals("https") && !(uri.getScheme().equals("http") && local)) {
            throw new IllegalArgumentException("\"" + text + "\" is not https; http is for localhost alone");
        }
        if (!host.equals(id) && !host.endsWith("." + id)) {
            throw new IllegalArgumentException("\"" + text + "\" is neither on " + id + " nor below it");
        }
    }

    private static URI read(String text) {
        URI uri = URI.create(text);
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException("\"" + text + "\" has no scheme and host, such as https://example.org");
        }
        return uri;
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    private static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() < 0
                || (scheme.equals("https") && uri.getPort() == 443)
                || (scheme.equals("http") && uri.getPort() == 80);
        return scheme + "://" + host(uri) + (usual ? "" : ":" + uri.getPort());
    }
}
