package dev.authendpoints.spring.client;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Some addresses and networks. No name is ever looked up. */
public final class Networks {
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    /**
     * Four decimal numbers, or something with a colon: what looks like a host's name, as dead.beef does, is never looked up.
     */
    private static final Pattern LITERAL =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}|(?=[^:]*:)[0-9A-Fa-f:][0-9A-Fa-f:.]{1,44}");

    private final List<IpAddressMatcher> matchers;

    /**
     * Reads them.
     *
     * @param texts addresses and networks (CIDR)
     * @throws IllegalArgumentException when one is neither
     */
    public Networks(Collection<String> texts) {
        this.matchers = texts.stream().map(IpAddressMatcher::new).toList();
    }

    /**
     * Tells whether an address is one of these, or in one of these.
     *
     * @param address any text
     * @return false also for what is no address
     */
    public boolean contain(String address) {
        return literal(address).isPresent() && matchers.stream().anyMatch(network -> network.matches(address));
    }

    static Optional<InetAddress> literal(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text)); // a literal: nothing is looked up
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
