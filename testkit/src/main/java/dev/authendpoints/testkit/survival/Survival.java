package dev.authendpoints.testkit.survival;

import dev.authendpoints.testkit.World;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what survives which change, by doing each of them and trying everything afterwards. */
public final class Survival {
    private static final String LIVES = "lives on";
    private static final String ENDS = "ends";
    private static final String NO_SUCH = "–";

    private Survival() {}

    /**
     * Tries everything.
     *
     * @param worlds gives worlds in which nothing has happened yet
     * @return the table, in Markdown, with a line end after each row
     */
    public static String table(Supplier<? extends World> worlds) {
        Map<Change, Set<Thing>> survivors = new EnumMap<>(Change.class);
        for (Change change : Change.values()) {
            survivors.put(change, survivors(change, worlds.get()));
        }
        List<String> rows = new ArrayList<>();
        rows.add(row("", Stream.of(Change.values()).map(Change::words)));
        rows.add(row("---", Stream.of(Change.values()).map(change -> "---")));
        for (Thing thing : Thing.values()) {
            rows.add(row(
                    thing.words(),
                    survivors.entrySet().stream().map(cell -> cell(thing, cell.getKey(), cell.getValue()))));
        }
        return String.join("", rows);
    }

    private static Set<Thing> survivors(Change change, World world) {
        Belongings things = new Belongings(world, change.needsAnotherFactor());
        change.happens(things);
        Set<Thing> survivors = EnumSet.noneOf(Thing.class);
        for (Thing thing : Thing.values()) {
            if (thing.survives(things)) {
                survivors.add(thing);
            }
        }
        return survivors;
    }

    private static String cell(Thing thing, Change change, Set<Thing> survivors) {
        if (thing == Thing.ASKING && !change.isAsked()) {
            return NO_SUCH;
        }
        return survivors.contains(thing) ? LIVES : ENDS;
    }

    private static String row(String head, Stream<String> cells) {
        return Stream.concat(Stream.of(head), cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
