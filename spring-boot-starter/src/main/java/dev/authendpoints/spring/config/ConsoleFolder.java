package dev.authendpoints.spring.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.system.ApplicationHome;

/** Keeps the folder of an operator's own pages, which everybody reads, apart from what is not for the public. */
public final class ConsoleFolder {
    /** An H2 database in files; it, and not a server that is asked for it, is on this machine. */
    private static final Pattern DATABASE =
            Pattern.compile("jdbc:h2:(?!(?:mem|tcp|ssl|zip):)(?:file:)?([^;]+).*", Pattern.CASE_INSENSITIVE);

    private ConsoleFolder() {}

    /**
     * Refuses a folder in which secrets lie, also where a link leads there.
     *
     * @param folder the operator's folder, if there may be one; it need not be there
     * @param database the JDBC address of the database, if it is known
     * @throws UnsafeConfiguration when the working directory, the application, its settings, the master key or the database lie in it
     */
    public static void check(Optional<String> folder, Optional<String> database) {
        folder.filter(Predicate.not(String::isBlank)).ifPresent(name -> {
            Path shown = real(Path.of(name));
            places(database)
                    .filter(place -> real(place.path()).startsWith(shown))
                    .findFirst()
                    .ifPresent(place -> refuse(name, shown, place.what()));
        });
    }

    private static void refuse(String name, Path shown, String what) {
        throw new UnsafeConfiguration(
                List.of("Set authendpoints.console.folder to a folder that holds your own pages, styles and"
                        + " pictures and nothing else, such as console: everybody can read it, and \"" + name + "\" ("
                        + shown
                        + ") is or contains the folder of " + what + "."));
    }

    private static Stream<Place> places(Optional<String> database) {
        Stream<Place> fixed = Stream.of(
                new Place("the master key", parent(MasterKeySource.DEVELOPMENT)),
                new Place("the settings", Path.of("config")),
                new Place("the running process", Path.of("")),
                new Place("the application", new ApplicationHome().getDir().toPath()));
        return Stream.concat(
                database.flatMap(ConsoleFolder::file).map(file -> new Place("the database", parent(file))).stream(),
                fixed);
    }

    private static Optional<Path> file(String address) {
        Matcher found = DATABASE.matcher(address);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(
                    found.group(1).replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home", "~")))));
        } catch (InvalidPathException e) { // one of H2's own file systems
            return Optional.empty();
        }
    }

    private static Path parent(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
    }

    /** Where it really is; what is not there yet will be where it says. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(whole)).normalize();
            } catch (IOException e) {
                // not there, or not ours to see: the folder above it may be
            }
        }
        return whole;
    }

    private record Place(String what, Path path) {}
}
