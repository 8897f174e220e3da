package dev.authendpoints.factor;

import dev.authendpoints.input.FieldError;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a request to enable a factor says beside its provider and label: what only one kind of factor needs, such as the number
 * of a phone. Names are compared without regard to case. It never prints what was said.
 *
 * @param texts members that are texts, by name
 * @param others names of members that are something else; whoever needs a text there refuses them
 */
public record Particulars(Map<String, String> texts, Set<String> others) {
    /** What a request says that says no more. */
    public static final Particulars NONE = new Particulars(Map.of(), Set.of());

    /** Takes copies, with names in lower case. */
    public Particulars {
        Map<String, String> lowerCase = new TreeMap<>();
        texts.forEach((name, text) -> lowerCase.put(name.toLowerCase(Locale.ROOT), text));
        texts = Map.copyOf(lowerCase);
        Set<String> lower = new TreeSet<>();
        others.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        others = Set.copyOf(lower);
    }

    /**
     * Makes particulars that are all texts.
     *
     * @param texts the members by name
     * @return the particulars
     */
    public static Particulars of(Map<String, String> texts) {
        return new Particulars(texts, Set.of());
    }

    /**
     * Reads a member.
     *
     * @param name its name, as the contract spells it
     * @return the text, if there is one
     */
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name.toLowerCase(Locale.ROOT)));
    }

    /**
     * Says what is wrong where a text is required and none is there.
     *
     * @param name the member's name, as the contract spells it
     * @return the error for whoever sent the request
     */
    public FieldError missing(String name) {
        return others.contains(name.toLowerCase(Locale.ROOT))
                ? new FieldError(name, "wrong_type", "must be a string")
                : new FieldError(name, "required", "is required");
    }

    @Override
    public String toString() {
        return "Particulars" + texts.keySet();
    }
}
