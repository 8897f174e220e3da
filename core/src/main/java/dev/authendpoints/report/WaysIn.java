package dev.authendpoints.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ways into an account, without those that take more than another.
 *
 * @param list the weakest first
 */
public record WaysIn(List<Way> list) {
    private static final Comparator<Way> WEAKEST_FIRST =
            Comparator.comparing(Way::strength).thenComparingInt(Way::reach);

    /** Takes a copy. */
    public WaysIn {
        list = List.copyOf(list);
    }

    static WaysIn among(Stream<Way> all) {
        List<Way> ways = new ArrayList<>();
        all.filter(way -> ways.stream().noneMatch(way::isLike)).forEach(ways::add);
        return new WaysIn(ways.stream()
                .filter(way -> ways.stream().noneMatch(way::isHarderThan))
                .sorted(WEAKEST_FIRST)
                .toList());
    }

    /**
     * Gives the weakest.
     *
     * @return it; nothing where nobody gets in at all
     */
    public Optional<Way> weakest() {
        return list.stream().findFirst();
    }
}
