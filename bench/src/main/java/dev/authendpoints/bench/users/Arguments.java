package dev.authendpoints.bench.users;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of a command: {@code --name value} as often as needed, and at most one without a name. */
public final class Arguments {
    private final Map<String, List<String>> named;
    private final Optional<String> rest;

    private Arguments(Map<String, List<String>> named, Optional<String> rest) {
        this.named = named;
        this.rest = rest;
    }

    /**
     * Reads arguments, and ends the program with the usage when an option is not named in it.
     *
     * @param arguments what was typed
     * @param usage names every option as {@code --name}
     * @return the arguments
     */
    public static Arguments parse(String[] arguments, String usage) {
        try {
            return read(arguments, usage);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + usage);
            System.exit(2);
            throw e;
        }
    }

    static Arguments read(String[] arguments, String usage) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        for (int at = 0; at < arguments.length; at++) {
            String argument = arguments[at];
            if (!argument.startsWith("--")) {
                rest.add(argument);
            } else if (at + 1 == arguments.length || !usage.contains(argument + " ")) {
                throw new IllegalArgumentException("There is no option " + argument + ", or its value is missing");
            } else {
                named.computeIfAbsent(argument.substring(2), name -> new ArrayList<>())
                        .add(arguments[++at]);
            }
        }
        if (rest.size() > 1) {
            throw new IllegalArgumentException("One name too many: " + rest.get(1));
        }
        return new Arguments(named, rest.stream().findFirst());
    }

    /**
     * Gives a text that has to be there.
     *
     * @param name the option
     * @return its value
     */
    public String text(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    /**
     * Gives a text.
     *
     * @param name the option
     * @param usual what it is when nobody says
     * @return its value
     */
    public String text(String name, String usual) {
        return find(name).orElse(usual);
    }

    /**
     * Gives a whole number.
     *
     * @param name the option
     * @param usual what it is when nobody says
     * @return its value
     */
    public int number(String name, int usual) {
        return find(name)
                .map(text -> {
                    if (!text.matches("[0-9]{1,8}")) {
                        throw new IllegalArgumentException("--" + name + " is a whole number, not " + text);
                    }
                    return Integer.parseInt(text);
                })
                .orElse(usual);
    }

    /**
     * Finds a text.
     *
     * @param name the option
     * @return its last value, if it was given
     */
    public Optional<String> find(String name) {
        List<String> values = named.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /**
     * Gives what stands without a name.
     *
     * @return the text
     */
    public String rest() {
        return rest.orElseThrow(() -> new IllegalArgumentException("The file is missing"));
    }
}
