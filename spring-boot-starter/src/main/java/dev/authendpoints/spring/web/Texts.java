package dev.authendpoints.spring.web;

import java.util.List;

/**
 * A field of a body that is an array of texts.
 *
 * @param items the texts
 */
public record Texts(List<String> items) {
    /** Takes a copy. */
    public Texts {
        items = List.copyOf(items);
    }
}
